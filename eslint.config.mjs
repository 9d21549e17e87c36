import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import ts from 'typescript-eslint';

const server = ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'libs/**/*.ts', 'db/**/*.ts', 'test/**/*.ts'];
const web = ['apps/web/**/*.{ts,vue}'];
const specs = ['**/*.spec.ts', 'test/**/*.ts', 'libs/platform/testing/**/*.ts'];

/** What this code base does one way only. */
const bans = {
  clock: [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from Clock.' },
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Time comes from Clock.',
    },
  ],
  synchronize: [
    {
      selector: "Property[key.name='synchronize'][value.value=true]",
      message: 'The schema changes by migrations alone, in tests too.',
    },
  ],
  columns: [
    {
      selector:
        'Decorator > CallExpression[callee.name=/^(Primary(Generated)?|CreateDate|UpdateDate|DeleteDate|Version)?Column$/]',
      message: 'Tables are described with the words of platform/persistence/columns.ts.',
    },
  ],
};
const ban = (...rules) => ['error', ...rules.flat()];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/', 'apps/web/**/*.d.ts'] },
  js.configs.recommended,
  {
    files: server,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // handlers and guards implement asynchronous ports and need not wait for anything
      '@typescript-eslint/require-await': 'off',
      // a class without members is a Nest module
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': ban(bans.clock, bans.synchronize, bans.columns),
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/platform/kernel/**/*.ts'],
    rules: { 'no-restricted-syntax': ban(bans.synchronize, bans.columns) },
  },
  {
    files: ['libs/platform/persistence/columns.ts'],
    rules: { 'no-restricted-syntax': ban(bans.clock, bans.synchronize) },
  },
  {
    // entry points speak to the person at the terminal
    files: ['apps/api/src/*.ts', 'apps/worker/src/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // tests measure real time, and look into answers whose type is what they are about to prove
    files: specs,
    rules: {
      'no-restricted-syntax': ban(bans.synchronize),
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: web,
    extends: [ts.configs.recommended, vue.configs['flat/recommended']],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'], sourceType: 'module' },
    },
    rules: {
      'no-undef': 'off', // the compiler knows better
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      // layout belongs to prettier
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  {
    // read by browsers too old for anything else: ECMAScript 5
    files: ['apps/web/public/**/*.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: { ...globals.browser, ...globals.es2021 } },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  {
    files: ['tools/**/*.mjs', 'test/**/*.mjs', '*.mjs'],
    languageOptions: { globals: globals.node },
    // these are scripts that run from top to bottom: a constant below its use is not there yet
    rules: { 'no-use-before-define': ['error', { functions: false }] },
  },
  { files: ['**/*.cjs', 'jest.config.js'], languageOptions: { globals: globals.node, sourceType: 'commonjs' } },
);
