import { openNativeTypst } from './open-native-typst.ts'
import { openWasmTypst } from './open-wasm-typst.ts'
import type { FontFile, TypstEngine } from './typst-engine.ts'

/**
 * Opens Typst with these faces: the native build where its binary loads, else the WASM build, which is slower to start and
 * gives the same bytes. `backend` insists on one of them.
 */
export async function openTypst(
  fonts: readonly FontFile[],
  options: { readonly backend?: 'native' | 'wasm' } = {},
): Promise<TypstEngine> {
  if (options.backend === 'native') return openNativeTypst(fonts)
  if (options.backend === 'wasm') return openWasmTypst(fonts)
  try {
    return await openNativeTypst(fonts)
  } catch {
    return openWasmTypst(fonts)
  }
}
