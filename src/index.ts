/**
 * Undertone: free-text comments about a service turned into evidence. Everything public is named here; the statistics
 * are also exported on their own from `undertone/stats`.
 */

// Analyze comments in memory.
export type { AnalyzerOptions } from './analyze/create-analyzer.js';
// Run the whole line over exports, and read what it stored.
export { type LoadedSettings, loadSettings } from './config/load-settings.js';
// Learn a tagger from labelled comments, and load one.
export { learnModel } from './learn/learn-model.js';
export type { LearnedModel } from './learn/learned-model.js';
export { encodeModel, loadModel } from './learn/model-file.js';
// Schemas (zod) and types of the records.
export { type Comment, commentSchema } from './model/comment.js';
export { type CommentInput, commentInputSchema } from './model/comment-input.js';
export { type DriverReport, driverReportSchema } from './model/driver-report.js';
export { type ErrorCode, UndertoneError } from './model/errors.js';
export { type InsightRecord, insightRecordSchema } from './model/insight-record.js';
export { type Reject, rejectSchema } from './model/reject.js';
export { type ReportModel, reportModelSchema } from './model/report-model.js';
export { type RunSummary, runSummarySchema } from './model/run-summary.js';
export { type Settings, settingsSchema } from './model/settings.js';
export { type ThemePack, themePackSchema } from './model/theme-pack.js';
export { analyzeComment, createAnalyzer, type InputAnalyzer } from './run/analyze-comment.js';
export type { Progress } from './run/progress.js';
export { type RunOptions, run } from './run/run.js';
// Polarities set by hand, for the option `corrections` of `createAnalyzer`.
export { type Corrections, loadCorrections, parseCorrections } from './sentiment/corrections.js';
export { openStore } from './store/open-store.js';
export type { Store } from './store/store.js';
