// The few functions of the wasm build that are used; its own types describe another entry point.
declare module 'libheif-js/wasm-bundle.js' {
  interface Plane {
    id: unknown;
    width: number;
    height: number;
    stride: number;
    data: Uint8Array;
  }
  const libheif: {
    heif_error_code: { heif_error_Ok: unknown };
    heif_colorspace: { heif_colorspace_RGB: unknown };
    heif_chroma: { heif_chroma_interleaved_RGB: unknown };
    heif_channel: { heif_channel_interleaved: unknown };
    heif_context_alloc(): object;
    heif_context_free(context: object): void;
    heif_context_read_from_memory(context: object, bytes: Uint8Array): { code: unknown };
    heif_js_context_get_primary_image_handle(context: object): { code?: unknown } | null;
    heif_image_handle_get_width(handle: object): number;
    heif_image_handle_get_height(handle: object): number;
    heif_image_handle_release(handle: object): void;
    heif_js_decode_image2(
      handle: object,
      colorspace: unknown,
      chroma: unknown,
    ): { channels?: Plane[]; image: object };
    heif_image_release(image: object): void;
  };
  export default libheif;
}
