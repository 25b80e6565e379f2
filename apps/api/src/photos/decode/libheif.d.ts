// The few functions of the wasm build that are used; its own types describe another entry point.
declare module 'libheif-js/wasm-bundle.js' {
  interface Plane {
    id: unknown;
    width: number;
    height: number;
    stride: number;
    bits_per_pixel: number;
    data: Uint8Array;
  }
  interface Handle {
    code?: unknown;
    /** Where the C functions, whose names begin with an underscore, find it. */
    $$: { ptr: number };
  }
  const libheif: {
    heif_error_code: { heif_error_Ok: unknown };
    heif_colorspace: { heif_colorspace_RGB: unknown };
    heif_chroma: Record<`heif_chroma_interleaved_${'RGB' | 'RGBA' | 'RRGGBB_LE'}`, unknown>;
    heif_channel: { heif_channel_interleaved: unknown };
    heif_context_alloc(): object;
    heif_context_free(context: object): void;
    heif_context_read_from_memory(context: object, bytes: Uint8Array): { code: unknown };
    heif_js_context_get_primary_image_handle(context: object): Handle | null;
    heif_image_handle_get_width(handle: Handle): number;
    heif_image_handle_get_height(handle: Handle): number;
    heif_image_handle_release(handle: Handle): void;
    heif_js_decode_image2(
      handle: Handle,
      colorspace: unknown,
      chroma: unknown,
    ): { channels?: Plane[]; image: object };
    heif_image_release(image: object): void;
    HEAPU8: Uint8Array;
    HEAPU32: Uint32Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    _heif_image_handle_get_luma_bits_per_pixel(handle: number): number;
    _heif_image_handle_has_alpha_channel(handle: number): number;
    _heif_image_handle_get_raw_color_profile_size(handle: number): number;
    /** The error, three words, is written to `error`. */
    _heif_image_handle_get_raw_color_profile(error: number, handle: number, out: number): void;
    _heif_image_handle_get_nclx_color_profile(error: number, handle: number, out: number): void;
    _heif_nclx_color_profile_free(profile: number): void;
  };
  export default libheif;
}
