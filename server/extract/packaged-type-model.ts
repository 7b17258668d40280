/** The event-type model with the weights that lie beside the code, read when first asked for. */
import { readFileSync } from 'node:fs';
import { TypeModel, type TypeWeights } from './type-model.ts';

let model: TypeModel | undefined;

export function packagedTypeModel(): TypeModel {
  model ??= new TypeModel(JSON.parse(readFileSync(new URL('./type-weights.json', import.meta.url), 'utf8')) as TypeWeights);
  return model;
}
