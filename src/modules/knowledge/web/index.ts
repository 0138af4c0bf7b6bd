export { ArticlePage } from './article-page.tsx';
export { KnowledgePage } from './knowledge-page.tsx';
