import type { z } from 'zod'
import { type Action, actionSchema } from './schema/action.ts'
import { type Annotation, annotationSchema } from './schema/annotation.ts'
import { type Asset, assetSchema } from './schema/asset.ts'
import { type Connection, connectionSchema } from './schema/connection.ts'
import {
  type Blueprint,
  documentFormat,
  documentSchema,
  documentVersion,
  promiseSchema,
  type ServicePromise,
} from './schema/document.ts'
import { type Lane, laneSchema } from './schema/lane.ts'
import { type Moment, momentSchema, type Statement, statementSchema } from './schema/moment.ts'
import { type Node, nodeSchema } from './schema/node.ts'
import { type Rater, raterSchema } from './schema/rater.ts'
import { type Rating, ratingSchema } from './schema/rating.ts'
import { type Stage, stageSchema } from './schema/stage.ts'

/*
 * Every function fills in the defaults of its schema and returns a record ready for a document. Ids are arguments, because shared code knows neither
 * clock nor randomness. They throw on values the schema refuses: what a caller passes here is code, not somebody's file.
 */

const contentSchema = documentSchema.omit({ format: true, version: true })
export type BlueprintInput = z.input<typeof contentSchema>
export type StageInput = z.input<typeof stageSchema>
export type LaneInput = z.input<typeof laneSchema>
export type NodeInput = z.input<typeof nodeSchema>
export type ConnectionInput = z.input<typeof connectionSchema>
export type MomentInput = z.input<typeof momentSchema>
export type StatementInput = z.input<typeof statementSchema>
export type RaterInput = z.input<typeof raterSchema>
export type RatingInput = z.input<typeof ratingSchema>
export type AnnotationInput = z.input<typeof annotationSchema>
export type ActionInput = z.input<typeof actionSchema>
export type AssetInput = z.input<typeof assetSchema>
export type PromiseInput = z.input<typeof promiseSchema>

/** A document of the present format version; everything but id and languages may be left out. */
export const createBlueprint = (input: BlueprintInput): Blueprint =>
  documentSchema.parse({ ...input, format: documentFormat, version: documentVersion })

export const createStage = (input: StageInput): Stage => stageSchema.parse(input)
export const createLane = (input: LaneInput): Lane => laneSchema.parse(input)
/** A node; `at` needs lane and stage, slot and row default to 0 and span to 1. */
export const createNode = (input: NodeInput): Node => nodeSchema.parse(input)
export const createConnection = (input: ConnectionInput): Connection => connectionSchema.parse(input)
export const createMoment = (input: MomentInput): Moment => momentSchema.parse(input)
export const createStatement = (input: StatementInput): Statement => statementSchema.parse(input)
export const createRater = (input: RaterInput): Rater => raterSchema.parse(input)
/** One rater's view of one moment; levels left out are blank. */
export const createRating = (input: RatingInput): Rating => ratingSchema.parse(input)
export const createAnnotation = (input: AnnotationInput): Annotation => annotationSchema.parse(input)
export const createAction = (input: ActionInput): Action => actionSchema.parse(input)
export const createAsset = (input: AssetInput): Asset => assetSchema.parse(input)
export const createPromise = (input: PromiseInput): ServicePromise => promiseSchema.parse(input)
