/** The bytes of a file; null if it was deleted or cannot be read. */
export function bytesOfFile(file: Blob): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(
        typeof reader.result === 'object' && reader.result !== null
          ? new Uint8Array(reader.result)
          : null,
      );
    reader.onerror = () => resolve(null);
    reader.readAsArrayBuffer(file);
  });
}
