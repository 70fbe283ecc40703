/** On H5 sizes are in rem and follow the browser's own setting already. */
export function textScale(): number {
  return 1
}
