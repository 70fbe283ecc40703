/** What an empty list means. */
export function Empty({ title, says }: { title: string; says: string }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{says}</p>
    </div>
  )
}
