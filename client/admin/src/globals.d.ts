/** Styles of the admin view, put in by Vite. */
declare module '*.css'
