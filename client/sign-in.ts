import { ApiError, pageSettings, sentenceOf } from './api.ts';
import { button, h } from './element.ts';
import { icon } from './icons.ts';
import type { State, Store } from './state.ts';
import { dropToken, holdToken } from './token.ts';

/** A small form for a token, where one would help; who is signed in, and the way out. `onChange`: everything may look different now. */
export function signIn(store: Store, onChange: () => Promise<void>): HTMLElement {
  const menu = h('div', { id: 'sign-in', popover: 'auto', class: 'menu', role: 'group', 'aria-label': 'Sign in' });
  const words = h('span', { class: 'not-phone' });
  const opener = h(
    'button',
    { type: 'button', popovertarget: 'sign-in', class: 'icon-button', 'aria-haspopup': 'true' },
    icon('key'),
    words,
  );
  const element = h('div', { class: 'sign-in', hidden: true }, opener, menu);
  const leave = async (): Promise<void> => {
    dropToken();
    menu.hidePopover();
    await onChange();
  };
  const enter = async (): Promise<void> => {
    menu.hidePopover();
    await onChange();
  };
  const draw = ({ settings }: State): void => {
    const name = settings?.signed_in_as ?? null;
    element.hidden = settings === null || (settings.may_write && name === null); // the desk needs none
    words.textContent = name ?? 'Sign in';
    opener.setAttribute('aria-label', name === null ? 'Sign in' : `Signed in as ${name}`);
    menu.replaceChildren(
      ...(name === null ? [form(enter)] : [h('p', {}, `Signed in as ${name}`), button('Sign out', leave, { class: 'plain' })]),
    );
  };
  store.watch(['settings'], draw);
  return element;
}

function form(onGood: () => Promise<void>): HTMLElement {
  const field = h('input', {
    type: 'password',
    id: 'token',
    required: true,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'token-hint',
  });
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const submit = h('button', { type: 'submit', class: 'primary small' }, 'Sign in');
  const say = (sentence: string | null): void => {
    problem.textContent = sentence ?? '';
    problem.hidden = sentence === null;
  };
  const attempt = async (): Promise<void> => {
    submit.disabled = true;
    const sentence = await tryToken(field.value.trim());
    submit.disabled = false;
    say(sentence);
    if (sentence !== null) return field.select();
    await onGood();
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void attempt();
  };
  const hint = h(
    'small',
    { id: 'token-hint', class: 'muted' },
    'Whoever runs this server gives you one. This tab keeps it until it is closed.',
  );
  return h('form', { onSubmit }, h('p', { class: 'field' }, h('label', { for: 'token' }, 'Token'), field, hint), problem, submit);
}

/** Null when it is good, and held from then on; else what is wrong. */
async function tryToken(token: string): Promise<string | null> {
  if (!/^gd_[\w-]+$/.test(token)) return 'This is no token: one begins with gd_ and has no spaces.';
  holdToken(token);
  try {
    await pageSettings();
    return null;
  } catch (error) {
    dropToken();
    return error instanceof ApiError && error.status === 401 ? 'This token is not good here, or not any more.' : sentenceOf(error);
  }
}
