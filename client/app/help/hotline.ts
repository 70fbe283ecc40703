/** The national line of the departments in charge, which knows every centre and takes complaints. */
export const HOTLINE = { label: '人社服务热线', number: '12333' } as const
