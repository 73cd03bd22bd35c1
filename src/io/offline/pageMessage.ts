/** What a page says to the service worker. `keep` is answered with what became of it. */
export type PageMessage = { readonly kind: 'keep' } | { readonly kind: 'take-over' };
