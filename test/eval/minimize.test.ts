import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minimize } from './minimize.ts';

test('the lowest point of a bowl that is steep one way and flat the other', () => {
  const at = minimize(2, 100, (point, gradient) => {
    const [x, y] = [point[0]! - 3, point[1]! + 2];
    gradient[0] = 2 * x;
    gradient[1] = 200 * y;
    return x * x + 100 * y * y + 1;
  });
  assert.ok(Math.abs(at[0]! - 3) < 0.01 && Math.abs(at[1]! + 2) < 0.01, `${at}`);
});
