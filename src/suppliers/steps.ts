/** Work that stops now and then, so that whoever runs it can let the pane breathe; its result comes at the end. */
export type Steps<T> = Generator<undefined, T>;
