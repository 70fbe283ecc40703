/** A data key as it is stored: wrapped by the key-encryption key with this id. */
export interface WrappedKey {
  kekId: string
  wrapped: string
}

/** Keeper of the key-encryption keys: a file or the environment now, a key service or cipher machine later. Throws KeyError. */
export interface KeyProvider {
  /** Wraps under the key in use; `context` is bound in, so that a wrapped key serves only its own purpose. */
  wrap(key: Uint8Array, context: string): Promise<WrappedKey>
  unwrap(wrapped: WrappedKey, context: string): Promise<Uint8Array>
  /** Id of the key in use: data keys wrapped by another are to be wrapped anew. */
  readonly current: string
}
