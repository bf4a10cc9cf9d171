import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Where the Office library comes from: Microsoft's CDN, the one for China, or a path of one's own. */
const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  workbench: '/office-js/office.js',
};

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    },
  },
  { test: /\.css$/, use: ['style-loader', 'css-loader'] },
  // The grid's own packages import without file extensions.
  { test: /\.m?js$/, resolve: { fullySpecified: false } },
];

/**
 * `--env target=production` (default) builds what is deployed, `--env target=workbench` adds the
 * page that stands in for Excel. `--env officeJs=cdn|21vianet|<url or path>` chooses the library.
 */
export default function config(env = {}) {
  const target = env.target ?? 'production';
  const isWorkbench = target === 'workbench';
  const chosen = env.officeJs ?? (isWorkbench ? 'workbench' : 'cdn');
  const officeJsUrl = OFFICE_JS[chosen] ?? chosen;
  const outDir = env.out ?? path.join(root, isWorkbench ? '.build/workbench' : 'dist');
  const common = commonConfig(env.mode === 'development');
  const addin = addinConfig(common, outDir, officeJsUrl);
  return isWorkbench ? [addin, workbenchConfig(common, outDir)] : [addin];
}

function commonConfig(development) {
  return {
    mode: development ? 'development' : 'production',
    context: root,
    devtool: development ? 'eval-cheap-module-source-map' : false,
    resolve: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      alias: {
        '@stdlib/assert-has-generator-support$': path.join(root, 'scripts/has-generators.cjs'),
      },
    },
    module: { rules },
    // The grid is several megabytes: swc makes it small in a fifth of the usual time.
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
      // Both targets build the same add-in; only the address of office.js differs, in one page.
      name: development ? 'development' : 'production',
      buildDependencies: {
        config: [fileURLToPath(import.meta.url), path.join(root, 'package-lock.json')],
      },
    },
  };
}

/** The task pane and the custom functions. */
function addinConfig(common, outDir, officeJsUrl) {
  return {
    ...common,
    name: 'addin',
    entry: { functions: './src/functions/main.ts', taskpane: './src/taskpane/main.tsx' },
    output: {
      path: outDir,
      publicPath: 'auto',
      // The manifest names functions.js, so it alone bears no hash.
      filename: ({ chunk }) =>
        chunk.name === 'functions' ? '[name].js' : '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      uniqueName: 'planpath',
      clean: false,
    },
    plugins: [
      new webpack.DefinePlugin({ PLANPATH_VERSION: JSON.stringify(version) }),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: 'src/taskpane/taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        templateParameters: { officeJsUrl },
        // office.js waits for scripts that block the parser, and for no others.
        scriptLoading: 'blocking',
        inject: 'body',
      }),
    ],
  };
}

/** The page that stands in for Excel. */
function workbenchConfig(common, outDir) {
  return {
    ...common,
    cache: { ...common.cache, name: `${common.cache.name}-page` },
    name: 'workbench',
    // The page is served on the machine that builds it: making 20 MB small costs more than it saves.
    optimization: { minimize: false },
    entry: { workbench: './src/workbench/main.tsx' },
    output: {
      path: outDir,
      publicPath: 'auto',
      filename: '[name].[contenthash:8].js',
      chunkFilename: 'workbench-[id].[contenthash:8].js',
      uniqueName: 'planpath-workbench',
      clean: false,
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'index.html',
        template: 'src/workbench/workbench.html',
        chunks: ['workbench'],
        scriptLoading: 'defer',
      }),
    ],
  };
}
