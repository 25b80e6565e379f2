import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { io, ready, setBackend, type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2';

/** What the model tells apart, in its order. */
const classes = ['drawing', 'hentai', 'neutral', 'porn', 'sexy'] as const;
/** Pixels of a side. */
export const modelSide = 224;

/** Says of pixels (RGB, `modelSide` square) how sure it is that they show somebody naked or at sex, from 0 to 1. */
export type Rate = (pixels: Uint8Array) => Promise<number>;

/**
 * Loads the classifier, once in a process: 130 MB.
 * @param wasmFolder where the binaries of the backend lie, with a slash at its end
 */
export async function loadNudityModel(wasmFolder: string): Promise<Rate> {
  setWasmPaths(wasmFolder);
  await setBackend('wasm');
  await ready();
  const { modelTopology, weightsManifest } = (await MobileNetV2Model.modelJson()).default;
  const shards = await Promise.all(MobileNetV2Model.weightBundles.map((load) => load()));
  const bytes = Buffer.concat(shards.map((shard) => Buffer.from(shard.default, 'base64')));
  const model = await loadLayersModel(
    io.fromMemory({
      modelTopology,
      weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
      weightData: Uint8Array.from(bytes).buffer,
    }),
  );
  return async (pixels) => {
    const rated = tidy(() => {
      const picture = tensor4d(
        Float32Array.from(pixels, (value) => value / 255),
        [1, modelSide, modelSide, 3],
      );
      return model.predict(picture) as Tensor;
    });
    const scores = await rated.data();
    rated.dispose();
    const scoreOf = (name: (typeof classes)[number]) => scores[classes.indexOf(name)] ?? 0;
    return Math.min(1, scoreOf('porn') + scoreOf('hentai'));
  };
}
