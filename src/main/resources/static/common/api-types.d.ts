/*
 * What Sala's HTTP interface answers, for the type check of the scripts. Generated from the OpenAPI document; renew it:
 * ./mvnw test -Dtest=ApiTypesTest -Drenew=true
 */

export interface AbsenceCalendarLine {
  id: number;
  person: AbsenceCalendarNamed;
  from: string;
  to: string;
  deputy: AbsenceCalendarNamed;
  recordedBy: AbsenceCalendarNamed;
  lasts: boolean;
  endedAt: string;
  mayEnd: boolean;
}

export interface AbsenceCalendarNamed {
  account: string;
  label: string;
}

export interface AbsenceRecorded {
  id: number;
}

export interface AbsencesOfAhead {
  person: string;
  from: string;
  to: string;
  deputy: string;
}

export interface AccessWish {
  id: number;
  kind: 'MEMBERSHIP' | 'SECOND_FACTOR';
  account: string;
  groupId: string;
  askedBy: string;
  askedAt: string;
  decidedBy: string;
  decidedAt: string;
  agreed: boolean;
}

export interface Account {
  id: string;
  name: string;
  office: Bilingual;
}

export interface AccusedReadingAccusedPerson {
  account: string;
  label: string;
  namedBy: string;
  namedAt: string;
}

export interface AccusedReadingAccusedView {
  number: string;
  typedName: string;
  unit: RequestViewNamed;
  persons: Array<AccusedReadingAccusedPerson>;
  units: Array<RequestViewNamed>;
  accounts: Array<LikelyAccountsCandidate>;
}

export interface Allowed {
  giveReason: boolean;
  agree: boolean;
  refuse: boolean;
  withdraw: boolean;
  undo: boolean;
  moveCases: boolean;
}

export interface AlphabetRank {
  en: number;
  km: number;
}

export interface Altered {
  id: string;
  what: 'ADDED' | 'REMOVED' | 'CHANGED';
  where: Bilingual;
  sentence: Bilingual;
}

export interface AnnexesAnnex {
  id: number;
  line: number;
  name: string;
  size: number;
  addedBy: string;
  addedAt: string;
}

export interface AsidesAside {
  line: number;
  table: number;
  row: number;
  role: 'LINE' | 'HEADING' | 'TOTAL' | 'SIGNATURE' | 'HIDDEN' | 'OTHER';
  texts: Array<string>;
}

export interface AsidesShown {
  rows: Array<AsidesAside>;
  total: number;
  hidden: number;
}

export interface AuditDay {
  day: string;
  records: number;
  hash: string;
}

export interface AuditRecounted {
  checkedAt: string;
  firstDay: string;
  records: number;
  found: number;
  faults: Array<Bilingual>;
}

export interface AuditStanding {
  isAnchored: boolean;
  recounted: AuditRecounted;
  days: Array<AuditDay>;
}

export interface Bilingual {
  en: string;
  km: string;
}

export interface CalendarChangesCalendarChange {
  version: number;
  date: string;
  name: Bilingual;
  observed: boolean;
  changedBy: string;
  changedAt: string;
  moved: number;
}

export interface CalendarChangesMoved {
  caseNumber: string;
  name: string;
  movedFrom: string;
  movedTo: string;
  changedAt: string;
}

export interface CalendarPreviewKeptCalendar {
  holidays: Array<HolidaysKeptHoliday>;
  opens: string;
  closes: string;
  mayChange: boolean;
}

export interface CampaignFiguresElsewhere {
  provinceName: Bilingual;
  heldOn: string;
  chair: string;
  figures: ForumFigures;
}

export interface CampaignFiguresSideBySide {
  campaign: CampaignsCampaign;
  own: Array<ForumFigures>;
  elsewhere: Array<CampaignFiguresElsewhere>;
}

export interface CampaignFile {
  figures: CampaignFileFigures;
  sha256: string;
}

export interface CampaignFileFigures {
  format: string;
  campaign: string;
  forums: Array<ForumFigures>;
}

export interface CampaignsCampaign {
  name: string;
  purpose: string;
  startsOn: string;
  endsOn: string;
}

export interface CaseDiagram {
  xml: string;
  done: Array<string>;
  now: Array<string>;
}

export interface CasesAtStep {
  process: string;
  version: number;
  inForce: boolean;
  step: string;
  name: Bilingual;
  cases: number;
  late: number;
}

export interface CategoryWordListSaid {
  category: string;
  word: string;
  weight: number;
  setBy: string;
  setAt: string;
}

export interface CategoryWordsWord {
  category: string;
  word: string;
  weight: number;
}

export interface ChangeLine {
  id: number;
  name: string;
  reason: string;
  origin: 'OWNER' | 'PRODUCT' | 'UNDO';
  state: 'PROPOSED' | 'AGREED' | 'IN_FORCE' | 'REFUSED' | 'WITHDRAWN' | 'STOPPED';
  proposedBy: string;
  proposedAt: string;
  decidedBy: string;
  decidedAt: string;
  answer: string;
  inForceFrom: string;
  inForceAt: string;
  undoes: number;
  received: boolean;
}

export interface ChangeReadingChange {
  line: ChangeLine;
  files: Array<ChangeReadingFile>;
  findings: Array<Bilingual>;
  examples: ExamplesTold;
  rehearsed: Array<Rehearsed>;
  replayed: Replayed;
  standing: Array<CasesAtStep>;
  moves: Array<VersionMove>;
  allowed: Allowed;
}

export interface ChangeReadingDispute {
  ours: Array<Altered>;
  theirs: Array<Altered>;
}

export interface ChangeReadingFile {
  name: string;
  kind: 'PROCESS' | 'TABLE' | 'FORM' | 'EXAMPLES';
  isNew: boolean;
  isChanged: boolean;
  differences: Array<Altered>;
  dispute: ChangeReadingDispute;
}

export interface ChosenTasksFound {
  numbers: Array<string>;
  more: boolean;
}

export interface CountedDay {
  date: string;
  what: 'START' | 'COUNTED' | 'WEEKEND' | 'HOLIDAY' | 'PAUSED';
  counted: number;
  holidays: Array<Bilingual>;
}

export interface DashboardLine {
  code: string;
  name: Bilingual;
  open: number;
  late: number;
  near: number;
}

export interface DashboardView {
  asOf: string;
  today: string;
  of: Array<DashboardViewChoice>;
  choices: Array<DashboardViewChoice>;
  all: DashboardLine;
  waiting: Array<DashboardLine>;
  units: Array<DashboardLine>;
  categories: Array<DashboardLine>;
  places: Array<DashboardLine>;
  ages: Array<DashboardLine>;
  weeks: Array<WeekCountsWeek>;
  promises: PromiseCountsPromises;
}

export interface DashboardViewChoice {
  code: string;
  name: Bilingual;
  rank: AlphabetRank;
}

export interface DateExplained {
  label: Bilingual;
  law: string;
  lawName: Bilingual;
  row: number;
  days: number;
  from: string;
  dueAt: string;
  dayByDay: Array<CountedDay>;
  choices: Array<DateExplainedChoice>;
}

export interface DateExplainedChoice {
  law: string;
  name: Bilingual;
}

export interface DatesPreview {
  cases: number;
  dates: Array<DatesPreviewOfAKind>;
  moving: Array<DatesPreviewMoving>;
  untold: number;
}

export interface DatesPreviewMoving {
  caseNumber: string;
  label: Bilingual;
  from: string;
  to: string;
  late: boolean;
  inTime: boolean;
}

export interface DatesPreviewOfAKind {
  kind: Bilingual;
  label: Bilingual;
  dates: number;
  late: number;
  inTime: number;
}

export interface Desk {
  decides: boolean;
  piles: Array<Pile>;
  more: boolean;
  promises: Array<PromiseInName>;
  late: Array<LateUnit>;
}

export interface DeskTask {
  card: TaskCardsTaskCard;
  kind: 'REQUEST' | 'MEETING' | 'NOTICE';
  step: string;
  name: Bilingual;
  holder: string;
  mayDecide: boolean;
}

export interface Dossier {
  number: string;
  kind: 'REQUEST' | 'MEETING' | 'NOTICE';
  work: TaskWork;
  content: any;
  tried: Array<Tried>;
  ladder: Array<Rung>;
  rules: Array<Bilingual>;
  consequences: Record<string, Bilingual>;
}

export interface DraftKeepingKept {
  savedAt: string;
  answers: Record<string, any>;
  hidden: Array<string>;
  texts: Record<string, string>;
  proposed: Record<string, any>;
  assignee: string;
  assigneeName: string;
}

export interface DueStepsDueStep {
  step: Bilingual;
  cases: number;
  since: string;
}

export interface DuplicatesLikely {
  number: string;
  subject: string;
  similarity: number;
  reason: Bilingual;
}

export interface EntryField {
  key: string;
  label: Bilingual;
  value: any;
  shown: string;
}

export interface Erasure {
  number: number;
  caseNumber: string;
  reason: 'RETENTION' | 'REQUESTER' | 'INSPECTORATE';
  askedBy: string;
  askedAt: string;
  agreedBy: string;
  erasedAt: string;
}

export interface EscalationByHandRaised {
  level: string;
  levelName: Bilingual;
  group: string;
  until: string;
}

export interface ExamplesTold {
  held: number;
  others: Array<Bilingual>;
}

export interface FactorKey {
  key: string;
}

export interface FactorRecoveryList {
  codes: Array<string>;
}

export interface FactorStanding {
  state: 'NONE' | 'DUE' | 'SET_UP';
  codesLeft: number;
  shortestPassword: number;
}

export interface FieldNamesFieldName {
  code: string;
  name: Bilingual;
  ofMinutes: boolean;
  ofComments: boolean;
}

export interface FileDemand {
  sort: string;
  minimum: number;
}

export interface FileViewsFileView {
  id: number;
  name: string;
  kind: 'JPEG' | 'PNG' | 'WEBP' | 'HEIC' | 'PDF' | 'DOCX' | 'XLSX' | 'MP3' | 'M4A' | 'OGG' | 'MP4' | 'WEBM' | 'THREE_GP';
  picture: boolean;
  document: boolean;
  shown: boolean;
  covered: boolean;
  covers: number;
  ofTask: boolean;
  size: number;
  sha256: string;
  takenAt: string;
  latitude: number;
  longitude: number;
  subject: string;
  summary: string;
  withAnswer: boolean;
  addedBy: string;
  addedAt: string;
}

export interface FileViewsFilesView {
  mayAdd: boolean;
  mayWrite: boolean;
  mayHaveOriginals: boolean;
  mayHandOut: boolean;
  files: Array<FileViewsFileView>;
}

export interface FormCasesFormCase {
  answers: Record<string, any>;
  hidden: Array<string>;
}

export interface FormListsOption {
  value: string;
  label: string;
}

export interface FormTaken {
  version: number;
  warnings: Array<Bilingual>;
}

export interface FormVersion {
  version: number;
  fileName: string;
  uploadedBy: string;
  uploadedAt: string;
  inForce: boolean;
}

export interface FormVersions {
  versions: Array<FormVersion>;
  fields: Array<string>;
}

export interface FormView {
  id: string;
  fields: Array<FormViewFieldView>;
}

export interface FormViewEarlierEntry {
  title: string;
  by: string;
  at: string;
  answers: Array<FormViewShown>;
}

export interface FormViewFieldView {
  id: string;
  key: string;
  type: string;
  label: string;
  description: string;
  text: string;
  options: Array<FormListsOption>;
  required: boolean;
  readOnly: boolean;
  hidden: boolean;
  limits: FormViewLimits;
  value: any;
  files: FileDemand;
  fill: string;
  entry: FormViewEarlierEntry;
}

export interface FormViewLimits {
  minimum: string;
  maximum: string;
  maximumLength: number;
}

export interface FormViewShown {
  label: string;
  answer: string;
}

export interface ForumFigures {
  province: string;
  heldOn: string;
  chair: string;
  women: number;
  men: number;
  unstated: number;
  raised: number;
  answeredThere: number;
  answeredSince: number;
  referred: number;
  inProgress: number;
  otherEnd: number;
  overdue: number;
  promises: number;
  promisesKept: number;
}

export interface FoundTable {
  table: number;
  name: string;
  heading: string;
  isHidden: boolean;
  isKnown: boolean;
  headers: Array<string>;
  hiddenHeaders: Array<string>;
  firstRows: Array<Array<string>>;
  rows: number;
  kept: number;
}

export interface Guess {
  field: string;
  value: string;
  name: Bilingual;
  reason: Bilingual;
}

export interface GuidanceMatterGuidance {
  code: string;
  category: string;
  name: Bilingual;
  topics: Array<GuidanceTold>;
}

export interface GuidanceTold {
  topic: 'DOCUMENTS' | 'STEPS' | 'FEE' | 'LEGAL_TIME';
  name: Bilingual;
  text: Bilingual;
  missing: Bilingual;
  isEntered: boolean;
  setBy: string;
  setAt: string;
}

export interface Heat {
  process: string;
  from: string;
  to: string;
  isPart: boolean;
  steps: Array<StepHeat>;
  ways: Array<WayHeat>;
}

export interface HolidayProgress {
  casesToMove: number;
  changes: Array<CalendarChangesCalendarChange>;
}

export interface HolidaysKeptHoliday {
  date: string;
  name: Bilingual;
  observed: boolean;
}

export interface ImportColumn {
  header: string;
  field: string;
}

export interface InboxCount {
  unread: number;
  more: boolean;
}

export interface InboxItem {
  id: number;
  caseNumber: string;
  kind: 'REQUEST' | 'MEETING' | 'NOTICE';
  to: Bilingual;
  text: Bilingual;
  untilAt: string;
  createdAt: string;
  readAt: string;
}

export interface InboxMessages {
  items: Array<InboxItem>;
  more: boolean;
}

export interface InvitationsInvitedOrganisation {
  code: string;
  name: Bilingual;
  invited: boolean;
}

export interface InvitationsInvitedUnit {
  unit: string;
  name: Bilingual;
  mandatory: boolean;
  invited: boolean;
  attended: boolean;
}

export interface Invited {
  code: string;
  name: Bilingual;
}

export interface Late {
  number: string;
  subject: string;
  dueAt: string;
}

export interface LateUnit {
  code: string;
  name: Bilingual;
  count: number;
  longest: Array<Late>;
}

export interface LawOverview {
  files: Array<string>;
  changes: Array<ChangeLine>;
  more: boolean;
  alone: boolean;
}

export interface LeavingDuties {
  tasks: Array<LeavingOpenTask>;
  promises: Array<LeavingOpenPromise>;
  absences: Array<AbsencesOfAhead>;
}

export interface LeavingOpenPromise {
  caseNumber: string;
  unit: Bilingual;
  dueOn: string;
}

export interface LeavingOpenTask {
  caseNumber: string;
  step: Bilingual;
  dueAt: string;
}

export interface LetterPrinted {
  id: number;
  number: Bilingual;
  warning: Bilingual;
  copy: string;
}

export interface LikelyAccountsCandidate {
  account: string;
  label: string;
  likely: boolean;
}

export interface LinePagesPage {
  rows: Array<Row>;
  page: number;
  size: number;
  total: number;
}

export interface MeetingAgendaCarriedOver {
  number: string;
  meeting: string;
  status: string;
}

export interface MeetingCalendar {
  meetings: Array<MeetingView>;
  year: number;
  forumsThisYear: number;
  tooFewForums: boolean;
}

export interface MeetingRequestsItem {
  number: string;
  subject: string;
  category: RequestViewNamed;
  place: RequestViewNamed;
  status: string;
  statusName: Bilingual;
  dueAt: string;
}

export interface MeetingRequestsPage {
  items: Array<MeetingRequestsItem>;
  page: number;
  size: number;
  total: number;
}

export interface MeetingView {
  number: string;
  kind: string;
  kindName: Bilingual;
  mode: string;
  modeName: Bilingual;
  theme: string;
  campaign: string;
  workingGroup: string;
  level: string;
  plannedFor: string;
  startsAt: string;
  heldOn: string;
  place: RequestViewNamed;
  placeDetail: string;
  convenor: RequestViewNamed;
  chair: string;
  openCall: boolean;
  status: string;
  statusName: Bilingual;
  agenda: Array<RequestViewNamed>;
  units: Array<InvitationsInvitedUnit>;
  organisations: Array<InvitationsInvitedOrganisation>;
  notInvited: Array<InvitationsInvitedOrganisation>;
  participants: Array<ParticipantsParticipant>;
  requests: MeetingViewCounts;
  carriedOver: Array<MeetingAgendaCarriedOver>;
  deadlines: Array<MeetingViewDate>;
  entries: Array<MeetingViewNote>;
  promises: Array<MeetingViewPromise>;
  mayChange: boolean;
  mayNote: boolean;
}

export interface MeetingViewCounts {
  raised: number;
  answeredThere: number;
  ended: number;
  open: number;
  overdue: number;
}

export interface MeetingViewDate {
  name: string;
  label: Bilingual;
  dueAt: string;
  explanation: Bilingual;
}

export interface MeetingViewNote {
  at: string;
  by: string;
  title: Bilingual;
  fields: Array<EntryField>;
}

export interface MeetingViewPromise {
  caseNumber: string;
  promise: string;
  unit: RequestViewNamed;
  promisedBy: string;
  dueOn: string;
  outcome: string;
  outcomeName: Bilingual;
  overdue: boolean;
}

export interface Menu {
  user: string;
  name: string;
  province: Bilingual;
  lines: Array<MenuLine>;
  sessionSeconds: number;
}

export interface MenuLine {
  name: string;
  path: string;
}

export interface MinutesReadingCounts {
  total: number;
  toCheck: number;
  wrong: number;
  duplicates: number;
  toRegister: number;
  toChange: number;
  unchanged: number;
  leftOut: number;
  registered: number;
  updated: number;
}

export interface MinutesReadingMeetingView {
  number: string;
  theme: string;
  day: string;
}

export interface MinutesReadingOverview {
  meeting: MinutesReadingMeetingView;
  imports: Array<MinutesReadingView>;
}

export interface MinutesReadingView {
  id: number;
  meeting: MinutesReadingMeetingView;
  channel: string;
  fileName: string;
  columns: Array<ImportColumn>;
  found: Array<FoundTable>;
  status: 'CHECKING' | 'DRAFT' | 'REGISTERING' | 'REGISTERED';
  counts: MinutesReadingCounts;
}

export interface MoveBegun {
  id: number;
}

export interface NextActsNextAct {
  taskId: string;
  name: string;
  who: string;
  dueAt: string;
}

export interface NoteBegun {
  text: string;
}

export interface Notice {
  number: string;
  organisation: string;
  contactName: string;
  contactPhone: string;
  subject: string;
  purpose: string;
  heldOn: string;
  placeCode: string;
  placeName: Bilingual;
  placeDetail: string;
  status: string;
  outcome: string;
  receivedAt: string;
  registeredBy: string;
  obstructionRequest: string;
}

export interface NoticeView {
  notice: Notice;
  entries: Array<NoticeViewWritten>;
  mayNote: boolean;
}

export interface NoticeViewWritten {
  at: string;
  by: string;
  title: Bilingual;
  fields: Array<EntryField>;
}

export interface OfferedLetter {
  kind: 'RECEIPT' | 'INFORMATION_REQUEST' | 'ANSWER' | 'INTERIM' | 'REFERRAL' | 'REFUSAL' | 'INVITATION' | 'REPORT' | 'MEETING_REPORT' | 'NOTICE_RECEIPT';
  name: Bilingual;
  addressees: Array<Invited>;
}

export interface OrganisationsOrganisation {
  code: string;
  kind: string;
  name: Bilingual;
  phone: string;
  email: string;
  registered: boolean;
  convenorGroup: string;
  active: boolean;
}

export interface Outcome {
  sentence: Bilingual;
  requests: number;
  numbers: Array<string>;
}

export interface OutgoingMessagesOutgoing {
  id: number;
  caseNumber: string;
  to: Bilingual;
  contact: string;
  text: Bilingual;
  createdAt: string;
}

export interface PaperLine {
  id: number;
  number: Bilingual;
  caseNumber: string;
  kind: 'RECEIPT' | 'INFORMATION_REQUEST' | 'ANSWER' | 'INTERIM' | 'REFERRAL' | 'REFUSAL' | 'INVITATION' | 'REPORT' | 'MEETING_REPORT' | 'NOTICE_RECEIPT';
  kindName: Bilingual;
  language: string;
  printedBy: string;
  printedAt: string;
  state: string;
  stateName: Bilingual;
  stateAt: string;
  next: Array<PaperStep>;
}

export interface PaperLines {
  items: Array<PaperLine>;
  more: boolean;
  keepsForm: boolean;
}

export interface PaperStep {
  state: 'PRINTED' | 'SIGNED' | 'HANDED_OVER' | 'SENT' | 'RETURNED';
  name: Bilingual;
}

export interface ParticipantsParticipant {
  kind: 'UNIT' | 'COUNCIL' | 'COMMUNE' | 'NGO' | 'UNION' | 'ASSOCIATION' | 'COMMUNITY' | 'COMMUNITY_LEADER' | 'CITIZEN' | 'COMPANY' | 'OTHER';
  organisation: string;
  name: string;
  gender: 'FEMALE' | 'MALE' | 'UNSTATED';
  persons: number;
}

export interface PeopleImportBrought {
  line: number;
  id: string;
  name: string;
  groups: Array<string>;
  waiting: Array<string>;
  state: 'NEW' | 'KNOWN' | 'WRONG';
  problems: Array<Bilingual>;
  password: string;
}

export interface PeopleInFileCounted {
  kind: string;
  organisation: string;
  name: string;
  gender: string;
  persons: number;
}

export interface PeopleInFilePeople {
  participants: Array<PeopleInFileCounted>;
  unread: Array<number>;
}

export interface PersonalToken {
  id: number;
  madeAt: string;
  expiresAt: string;
  lastUsed: string;
  revokedAt: string;
}

export interface Pile {
  likeness: Bilingual;
  tasks: Array<DeskTask>;
}

export interface PlaceOffersOffer {
  code: string;
  name: Bilingual;
  within: Bilingual;
}

export interface PlanLinkingSeen {
  plan: PlanTag;
  sector: PlanTag;
  mayLink: boolean;
}

export interface PlanListed {
  tags: Array<PlanTag>;
  keeps: boolean;
}

export interface PlanTag {
  code: string;
  kind: 'PLAN' | 'SECTOR';
  name: Bilingual;
  offered: boolean;
}

export interface PromiseCountsPromises {
  open: number;
  late: number;
  kept: number;
  released: number;
}

export interface PromiseInName {
  number: string;
  kind: 'REQUEST' | 'MEETING' | 'NOTICE';
  promise: string;
  unit: Bilingual;
  by: string;
  dueOn: string;
  late: boolean;
}

export interface ReadingLine {
  id: number;
  caseNumber: string;
  person: string;
  name: string;
  door: 'REQUEST' | 'LIST' | 'TASKS' | 'MESSAGES' | 'INBOX' | 'NOTICE' | 'DUPLICATES' | 'REPORT' | 'MEETING' | 'MINUTES' | 'RECEIPT' | 'EVIDENCE' | 'PAPER';
  identity: boolean;
  readAt: string;
}

export interface ReassigningAssignable {
  taskId: string;
  name: Bilingual;
  assignee: string;
  people: Array<Account>;
}

export interface ReceivedDates {
  requests: number;
  met: DatesPreview;
  followed: ReceivedDatesFollowed;
  fromNowOn: Array<string>;
}

export interface ReceivedDatesFollowed {
  requests: number;
  moved: number;
}

export interface Reference {
  categories: Array<ReferenceRanked>;
  units: Array<ReferenceRanked>;
  channels: Array<ReferenceChannelChoice>;
  priorities: Array<ReferenceChoice>;
  requesterKinds: Array<ReferenceChoice>;
  respondentKinds: Array<ReferenceChoice>;
  provinces: Array<ReferenceRanked>;
  province: string;
  statuses: Array<ReferenceChoice>;
  terms: Array<ReferenceChoice>;
}

export interface ReferenceChannelChoice {
  code: string;
  name: Bilingual;
  holdsMeetings: boolean;
  gathersComments: boolean;
  takesCalls: boolean;
}

export interface ReferenceChoice {
  code: string;
  name: Bilingual;
}

export interface ReferenceMe {
  user: string;
  groups: Array<string>;
  canRegister: boolean;
}

export interface ReferenceRanked {
  code: string;
  name: Bilingual;
  rank: AlphabetRank;
}

export interface RefusalProblem {
  field: string;
  text: Bilingual;
}

export interface Rehearsed {
  table: string;
  requests: number;
  outcomes: Array<Outcome>;
}

export interface Replayed {
  cases: number;
  lookedAt: number;
  touched: number;
  sameWay: number;
  finishedAt: string;
  outcomes: Array<ReplayedOutcome>;
  walked: Walked;
}

export interface ReplayedOutcome {
  verdict: 'STOPS' | 'OTHER' | 'UNTOLD';
  what: Bilingual;
  cases: number;
  numbers: Array<string>;
}

export interface ReportChoice {
  code: string;
  name: Bilingual;
  subject: 'MEETING' | 'PERIOD' | 'MONTH';
}

export interface ReportChoiceChoices {
  reports: Array<string>;
  kinds: Array<ReportChoice>;
  meetings: Array<ReportChoiceMeetingChoice>;
  months: Array<ReportMonthsMonth>;
}

export interface ReportChoiceMeetingChoice {
  number: string;
  theme: string;
  date: string;
}

export interface ReportEditionLine {
  number: number;
  report: string;
  format: string;
  language: string;
  parameters: Record<string, string>;
  sha256: string;
  printedBy: string;
  printedAt: string;
}

export interface ReportMonthsMonth {
  from: string;
  to: string;
  name: Bilingual;
}

export interface RequestIntakeReceipt {
  number: string;
  trackingCode: string;
  dueAt: string;
}

export interface RequestListItem {
  number: string;
  subject: string;
  category: RequestViewNamed;
  place: RequestViewPlaceView;
  status: string;
  statusName: Bilingual;
  outcome: string;
  dueAt: string;
  receivedAt: string;
  mayAccuse: boolean;
}

export interface RequestListPage {
  items: Array<RequestListItem>;
  page: number;
  size: number;
  total: number;
  more: boolean;
}

export interface RequestView {
  number: string;
  status: string;
  statusName: Bilingual;
  outcome: string;
  channel: string;
  channelName: Bilingual;
  category: RequestViewNamed;
  priority: string;
  priorityName: Bilingual;
  place: RequestViewPlaceView;
  subject: string;
  narrative: string;
  receivedAt: string;
  restricted: boolean;
  leadUnit: RequestViewNamed;
  supportingUnits: Array<RequestViewNamed>;
  requester: Requester;
  requesterWithheld: Bilingual;
  respondent: RequestViewRespondentView;
  duplicateOf: string;
  deadlines: Array<RequestViewDeadlineView>;
  entries: Array<RequestViewEntryView>;
  promises: Array<RequestViewPromiseView>;
  posts: Array<RequestViewPostView>;
  alsoAsking: Array<RequestViewAlsoAsking>;
  openTasks: Array<RequestViewTaskView>;
  actions: Array<string>;
  mayNote: boolean;
  stuckAt: RequestViewNamed;
  readUntil: string;
}

export interface RequestViewAlsoAsking {
  number: string;
  requester: Requester;
}

export interface RequestViewDeadlineView {
  name: string;
  label: Bilingual;
  dueAt: string;
  explanation: Bilingual;
  overdue: boolean;
}

export interface RequestViewEntryView {
  id: number;
  at: string;
  by: string;
  form: string;
  title: Bilingual;
  stage: Bilingual;
  fields: Array<EntryField>;
}

export interface RequestViewNamed {
  code: string;
  name: Bilingual;
}

export interface RequestViewPlaceView {
  code: string;
  name: Bilingual;
  detail: string;
}

export interface RequestViewPostView {
  permalink: string;
  author: string;
  text: string;
  postedAt: string;
}

export interface RequestViewPromiseView {
  promise: string;
  unit: RequestViewNamed;
  promisedBy: string;
  dueOn: string;
  outcome: string;
  outcomeName: Bilingual;
  evidence: string;
}

export interface RequestViewRespondentView {
  kind: string;
  name: string;
  unit: RequestViewNamed;
}

export interface RequestViewTaskView {
  name: Bilingual;
  assignee: string;
  dueAt: string;
}

export interface Requester {
  kind: string;
  organisation: string;
  name: string;
  phone: string;
  email: string;
  confidential: boolean;
  calledAt: string;
  calledFrom: string;
}

export interface Restore {
  held: boolean;
  lastAct: string;
  due: Array<DueStepsDueStep>;
}

export interface RetentionRulesRule {
  category: string;
  years: number;
}

export interface Row {
  line: number;
  key: string;
  cells: Record<string, string>;
  problems: Array<RefusalProblem>;
  guesses: Array<Guess>;
  changes: Array<RowChange>;
  duplicates: Array<RowDuplicate>;
  leftOut: boolean;
  state: 'READ' | 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REGISTERED' | 'UPDATED';
  requestNumber: string;
  asked: string;
  version: number;
}

export interface RowChange {
  field: string;
  from: string;
  to: string;
}

export interface RowDuplicate {
  number: string;
  line: number;
  subject: string;
  reason: Bilingual;
}

export interface Rung {
  level: Bilingual;
  asked: string;
  askedOn: string;
  until: string;
  came: 'AWAITED' | 'SILENT' | 'DECIDED' | 'PASSED_ON';
  by: string;
  on: string;
  what: string;
}

export interface SavedChoicesSaved {
  id: number;
  name: string;
  choice: TaskChoice;
}

export interface ScanCameBack {
  firstPage: number;
  lastPage: number;
  number: Bilingual;
  caseNumber: string;
  reason: 'NO_CODE' | 'UNKNOWN_CODE' | 'CAME_BEFORE';
  reasonName: Bilingual;
}

export interface ScanOfCase {
  id: number;
  paperId: number;
  receivedAt: string;
}

export interface ScanWaiting {
  id: number;
  pages: number;
  reason: 'NO_CODE' | 'UNKNOWN_CODE' | 'CAME_BEFORE';
  reasonName: Bilingual;
  receivedAt: string;
}

export interface SecondStepLogInStep {
  account: string;
  isToSetUp: boolean;
}

export interface SecondStepLoggedIn {
  codes: Array<string>;
  codesLeft: number;
}

export interface SecondStepNewKey {
  key: string;
}

export interface SharedKeysWritten {
  rows: Array<Row>;
  others: Array<Row>;
  change: MinutesReadingCounts;
}

export interface SignOn {
  way: string;
  address: string;
}

export interface SignOnLoggedOut {
  address: string;
}

export interface StateOfSalaFigureState {
  figure: 'REQUESTS_RECEIVED' | 'REQUESTS_OPEN' | 'REQUESTS_LATE' | 'STEPS_STUCK' | 'UNASSIGNED_OLDEST' | 'MESSAGES_WAITING' | 'JOBS_DUE' | 'JOBS_LATE' | 'JOBS_FAILED' | 'INCIDENTS';
  value: number;
}

export interface StateOfSalaPartState {
  part: 'DATABASE' | 'DISK' | 'CLOCK' | 'RESTORE' | 'ACCOUNTS' | 'SIGN_ON' | 'JOBS' | 'AUDIT' | 'BACKUP';
  up: boolean;
}

export interface StateOfSalaState {
  version: string;
  commit: string;
  since: string;
  parts: Array<StateOfSalaPartState>;
  figures: Array<StateOfSalaFigureState>;
}

export interface Staying {
  caseNumber: string;
  why: Bilingual;
}

export interface StepHeat {
  step: string;
  name: Bilingual;
  standing: number;
  late: number;
  incidents: number;
  done: number;
  again: number;
  median: number;
  longest: number;
}

export interface TaskBulkLine {
  taskId: string;
  done: boolean;
  problem: string;
}

export interface TaskCardsTaskCard {
  taskId: string;
  number: string;
  subject: string;
  category: string;
  place: string;
  priority: string;
  urgent: boolean;
  dueAt: string;
  due: string;
  late: boolean;
}

export interface TaskCase {
  number: string;
  kind: 'REQUEST' | 'MEETING' | 'NOTICE';
}

export interface TaskChoice {
  unit: string;
  category: string;
  place: string;
  status: string;
  age: 'WEEK' | 'MONTH' | 'QUARTER' | 'OLDER';
  waiting: 'DESK' | 'REQUESTER' | 'HEAD' | 'OFFICER' | 'INSPECTOR' | 'OTHER_UNITS' | 'INSTITUTION' | 'GOVERNORS' | 'PROMISE';
  overdue: 'LATE' | 'NEAR';
  nobodys: boolean;
}

export interface TaskOutcomesOutcome {
  by: string;
  at: string;
}

export interface TaskSheetsSheet {
  work: TaskWork;
  cases: Array<FormCasesFormCase>;
}

export interface TaskWork {
  reader: string;
  taskId: string;
  name: string;
  description: string;
  dueAt: string;
  assignee: string;
  assigneeName: string;
  mayWork: boolean;
  mayPrepare: boolean;
  preparedBy: string;
  number: string;
  kind: 'REQUEST' | 'MEETING' | 'NOTICE';
  form: FormView;
  draftSavedAt: string;
  content: any;
}

export interface TaskWorkListedCard {
  taskId: string;
  number: string;
  subject: string;
  category: string;
  place: string;
  priority: string;
  urgent: boolean;
  dueAt: string;
  due: string;
  late: boolean;
  unread: boolean;
}

export interface TokenMadeToken {
  token: string;
}

export interface TrialStanding {
  state: 'NONE' | 'STARTING' | 'READY' | 'FAILED' | 'UNAVAILABLE';
  change: number;
  startedBy: string;
  address: string;
  password: string;
}

export interface Tried {
  title: string;
  by: string;
  role: string;
  on: string;
  words: Array<string>;
}

export interface Trouble {
  stops: boolean;
  what: Bilingual;
  times: number;
}

export interface Undone {
  id: number;
}

export interface UnmovedRow {
  caseNumber: string;
  kind: 'REQUEST' | 'MEETING' | 'NOTICE';
  reason: 'NOBODY_LEFT' | 'TAKER_GONE' | 'STEP_FAILS' | 'NO_STEP' | 'NO_REPLY_DATE' | 'NO_OWNER' | 'LONG_PAUSE' | 'NOT_HANDED_ON';
  step: Bilingual;
  since: string;
}

export interface VersionMove {
  id: number;
  process: string;
  fromVersion: number;
  toVersion: number;
  reason: string;
  decidedBy: string;
  decidedAt: string;
  moved: number;
  stay: number;
  finishedAt: string;
}

export interface VisitKeysEarlierKey {
  id: string;
  key: string;
}

export interface VisitKeysVisitKey {
  person: string;
  id: string;
  key: string;
  earlier: Array<VisitKeysEarlierKey>;
}

export interface VisitsVisit {
  taskId: string;
  mine: boolean;
}

export interface Walked {
  cases: number;
  processes: Array<WalkedProcess>;
  troubles: Array<Trouble>;
}

export interface WalkedProcess {
  id: string;
  name: Bilingual;
  isTried: boolean;
  flows: number;
  walked: number;
  missed: Array<Bilingual>;
}

export interface WayHeat {
  flow: string;
  question: Bilingual;
  answer: Bilingual;
  taken: number;
}

export interface WeekCountsWeek {
  monday: string;
  received: number;
  answered: number;
  onTime: number;
}

type AnswerToDelete<Call extends string> =
  Call extends `DELETE minutes/${string}/rows/${string}/annexes/${string}` | `DELETE minutes/${string}/rows/${string}/annexes/${string}?${string}`
    ? Array<AnnexesAnnex>
    :
  Call extends `DELETE erasures/${string}` | `DELETE erasures/${string}?${string}`
    ? undefined
    :
  Call extends `DELETE models/trial` | `DELETE models/trial?${string}`
    ? undefined
    :
  Call extends `DELETE task-choices/${string}` | `DELETE task-choices/${string}?${string}`
    ? undefined
    :
  Call extends `DELETE tokens/${string}` | `DELETE tokens/${string}?${string}`
    ? undefined
    :
  Call extends `DELETE session` | `DELETE session?${string}`
    ? undefined
    :
  any;

type AnswerToGet<Call extends string> =
  Call extends `GET cases/${string}/tasks/${string}/outcome` | `GET cases/${string}/tasks/${string}/outcome?${string}`
    ? TaskOutcomesOutcome
    :
  Call extends `GET requests/${string}/dates/${string}/explanation` | `GET requests/${string}/dates/${string}/explanation?${string}`
    ? DateExplained
    :
  Call extends `GET cases/${string}/files/${string}` | `GET cases/${string}/files/${string}?${string}`
    ? undefined
    :
  Call extends `GET cases/${string}/notes/draft` | `GET cases/${string}/notes/draft?${string}`
    ? NoteBegun
    :
  Call extends `GET holidays/changes/${string}/moved` | `GET holidays/changes/${string}/moved?${string}`
    ? Array<CalendarChangesMoved>
    :
  Call extends `GET models/changes/${string}/dates` | `GET models/changes/${string}/dates?${string}`
    ? ReceivedDates
    :
  Call extends `GET models/changes/${string}/drawing` | `GET models/changes/${string}/drawing?${string}`
    ? string
    :
  Call extends `GET models/changes/${string}/file` | `GET models/changes/${string}/file?${string}`
    ? string
    :
  Call extends `GET models/changes/${string}/form` | `GET models/changes/${string}/form?${string}`
    ? FormView
    :
  Call extends `GET models/moves/${string}/staying` | `GET models/moves/${string}/staying?${string}`
    ? Array<Staying>
    :
  Call extends `GET papers/forms/${string}/preview` | `GET papers/forms/${string}/preview?${string}`
    ? string
    :
  Call extends `GET papers/scans/of-case/${string}` | `GET papers/scans/of-case/${string}?${string}`
    ? Array<ScanOfCase>
    :
  Call extends `GET account/second-factor/picture` | `GET account/second-factor/picture?${string}`
    ? string
    :
  Call extends `GET cases/${string}/assignable` | `GET cases/${string}/assignable?${string}`
    ? Array<ReassigningAssignable>
    :
  Call extends `GET cases/${string}/colleagues` | `GET cases/${string}/colleagues?${string}`
    ? Array<Account>
    :
  Call extends `GET cases/${string}/diagram` | `GET cases/${string}/diagram?${string}`
    ? CaseDiagram
    :
  Call extends `GET cases/${string}/files` | `GET cases/${string}/files?${string}`
    ? FileViewsFilesView
    :
  Call extends `GET cases/${string}/letters` | `GET cases/${string}/letters?${string}`
    ? Array<OfferedLetter>
    :
  Call extends `GET cases/${string}/next` | `GET cases/${string}/next?${string}`
    ? Array<NextActsNextAct>
    :
  Call extends `GET governor/dossiers/${string}` | `GET governor/dossiers/${string}?${string}`
    ? Dossier
    :
  Call extends `GET holidays/office-hours/preview` | `GET holidays/office-hours/preview?${string}`
    ? DatesPreview
    :
  Call extends `GET holidays/${string}/preview` | `GET holidays/${string}/preview?${string}`
    ? DatesPreview
    :
  Call extends `GET meetings/${string}/requests` | `GET meetings/${string}/requests?${string}`
    ? MeetingRequestsPage
    :
  Call extends `GET minutes/words/changes` | `GET minutes/words/changes?${string}`
    ? Array<CategoryWordListSaid>
    :
  Call extends `GET minutes/${string}/annexes` | `GET minutes/${string}/annexes?${string}`
    ? Array<AnnexesAnnex>
    :
  Call extends `GET minutes/${string}/asides` | `GET minutes/${string}/asides?${string}`
    ? AsidesShown
    :
  Call extends `GET minutes/${string}/rows` | `GET minutes/${string}/rows?${string}`
    ? LinePagesPage
    :
  Call extends `GET models/changes/${string}` | `GET models/changes/${string}?${string}`
    ? ChangeReadingChange
    :
  Call extends `GET models/heat/drawing` | `GET models/heat/drawing?${string}`
    ? string
    :
  Call extends `GET models/moves/foreseen` | `GET models/moves/foreseen?${string}`
    ? Array<Staying>
    :
  Call extends `GET models/trial/files` | `GET models/trial/files?${string}`
    ? string
    :
  Call extends `GET papers/forms/${string}` | `GET papers/forms/${string}?${string}`
    ? string
    :
  Call extends `GET papers/scans/${string}` | `GET papers/scans/${string}?${string}`
    ? string
    :
  Call extends `GET reports/editions/${string}` | `GET reports/editions/${string}?${string}`
    ? string
    :
  Call extends `GET requests/${string}/accused` | `GET requests/${string}/accused?${string}`
    ? AccusedReadingAccusedView
    :
  Call extends `GET requests/${string}/duplicates` | `GET requests/${string}/duplicates?${string}`
    ? Array<DuplicatesLikely>
    :
  Call extends `GET requests/${string}/escalation` | `GET requests/${string}/escalation?${string}`
    ? EscalationByHandRaised
    :
  Call extends `GET requests/${string}/person.json` | `GET requests/${string}/person.json?${string}`
    ? string
    :
  Call extends `GET requests/${string}/plan` | `GET requests/${string}/plan?${string}`
    ? PlanLinkingSeen
    :
  Call extends `GET tasks/${string}/case` | `GET tasks/${string}/case?${string}`
    ? TaskCase
    :
  Call extends `GET tasks/${string}/draft` | `GET tasks/${string}/draft?${string}`
    ? DraftKeepingKept
    :
  Call extends `GET tasks/${string}/request` | `GET tasks/${string}/request?${string}`
    ? RequestView
    :
  Call extends `GET tasks/${string}/sheet` | `GET tasks/${string}/sheet?${string}`
    ? TaskSheetsSheet
    :
  Call extends `GET tasks/${string}/work` | `GET tasks/${string}/work?${string}`
    ? TaskWork
    :
  Call extends `GET visits/keys/${string}` | `GET visits/keys/${string}?${string}`
    ? undefined
    :
  Call extends `GET visits/${string}/code` | `GET visits/${string}/code?${string}`
    ? string
    :
  Call extends `GET absences/deputies` | `GET absences/deputies?${string}`
    ? Array<AbsenceCalendarNamed>
    :
  Call extends `GET absences/people` | `GET absences/people?${string}`
    ? Array<AbsenceCalendarNamed>
    :
  Call extends `GET account/second-factor` | `GET account/second-factor?${string}`
    ? FactorStanding
    :
  Call extends `GET admin/restore` | `GET admin/restore?${string}`
    ? Restore
    :
  Call extends `GET admin/state` | `GET admin/state?${string}`
    ? StateOfSalaState
    :
  Call extends `GET audit/records.csv` | `GET audit/records.csv?${string}`
    ? undefined
    :
  Call extends `GET audit/records.jsonl` | `GET audit/records.jsonl?${string}`
    ? undefined
    :
  Call extends `GET campaigns/figures.json` | `GET campaigns/figures.json?${string}`
    ? CampaignFile
    :
  Call extends `GET days/${string}` | `GET days/${string}?${string}`
    ? RefusalProblem
    :
  Call extends `GET holidays/changes` | `GET holidays/changes?${string}`
    ? HolidayProgress
    :
  Call extends `GET inbox/count` | `GET inbox/count?${string}`
    ? InboxCount
    :
  Call extends `GET leaving/${string}` | `GET leaving/${string}?${string}`
    ? LeavingDuties
    :
  Call extends `GET log-in/picture` | `GET log-in/picture?${string}`
    ? string
    :
  Call extends `GET meetings/${string}` | `GET meetings/${string}?${string}`
    ? MeetingView
    :
  Call extends `GET minutes/fields` | `GET minutes/fields?${string}`
    ? Array<FieldNamesFieldName>
    :
  Call extends `GET minutes/places` | `GET minutes/places?${string}`
    ? Array<PlaceOffersOffer>
    :
  Call extends `GET minutes/words` | `GET minutes/words?${string}`
    ? Array<CategoryWordsWord>
    :
  Call extends `GET minutes/${string}` | `GET minutes/${string}?${string}`
    ? MinutesReadingView
    :
  Call extends `GET models/heat` | `GET models/heat?${string}`
    ? Heat
    :
  Call extends `GET models/in-force` | `GET models/in-force?${string}`
    ? string
    :
  Call extends `GET models/trial` | `GET models/trial?${string}`
    ? TrialStanding
    :
  Call extends `GET notices/${string}` | `GET notices/${string}?${string}`
    ? NoticeView
    :
  Call extends `GET papers/forms` | `GET papers/forms?${string}`
    ? FormVersions
    :
  Call extends `GET papers/scans` | `GET papers/scans?${string}`
    ? Array<ScanWaiting>
    :
  Call extends `GET papers/${string}.docx` | `GET papers/${string}.docx?${string}`
    ? string
    :
  Call extends `GET papers/${string}.pdf` | `GET papers/${string}.pdf?${string}`
    ? string
    :
  Call extends `GET reports/editions` | `GET reports/editions?${string}`
    ? Array<ReportEditionLine>
    :
  Call extends `GET reports/requests.csv` | `GET reports/requests.csv?${string}`
    ? string
    :
  Call extends `GET reports/${string}.${string}` | `GET reports/${string}.${string}?${string}`
    ? string
    :
  Call extends `GET requests/${string}` | `GET requests/${string}?${string}`
    ? RequestView
    :
  Call extends `GET absences` | `GET absences?${string}`
    ? Array<AbsenceCalendarLine>
    :
  Call extends `GET agreements` | `GET agreements?${string}`
    ? Array<AccessWish>
    :
  Call extends `GET audit` | `GET audit?${string}`
    ? AuditStanding
    :
  Call extends `GET campaigns` | `GET campaigns?${string}`
    ? Array<CampaignFiguresSideBySide>
    :
  Call extends `GET dashboard` | `GET dashboard?${string}`
    ? DashboardView
    :
  Call extends `GET erasures` | `GET erasures?${string}`
    ? Array<Erasure>
    :
  Call extends `GET governor` | `GET governor?${string}`
    ? Desk
    :
  Call extends `GET guidance` | `GET guidance?${string}`
    ? Array<GuidanceMatterGuidance>
    :
  Call extends `GET holidays` | `GET holidays?${string}`
    ? CalendarPreviewKeptCalendar
    :
  Call extends `GET inbox` | `GET inbox?${string}`
    ? InboxMessages
    :
  Call extends `GET log-in` | `GET log-in?${string}`
    ? SecondStepLogInStep
    :
  Call extends `GET me` | `GET me?${string}`
    ? ReferenceMe
    :
  Call extends `GET meetings` | `GET meetings?${string}`
    ? MeetingCalendar
    :
  Call extends `GET menu` | `GET menu?${string}`
    ? Menu
    :
  Call extends `GET messages` | `GET messages?${string}`
    ? Array<OutgoingMessagesOutgoing>
    :
  Call extends `GET minutes` | `GET minutes?${string}`
    ? MinutesReadingOverview
    :
  Call extends `GET models` | `GET models?${string}`
    ? LawOverview
    :
  Call extends `GET notices` | `GET notices?${string}`
    ? Array<Notice>
    :
  Call extends `GET organisations` | `GET organisations?${string}`
    ? Array<OrganisationsOrganisation>
    :
  Call extends `GET papers` | `GET papers?${string}`
    ? PaperLines
    :
  Call extends `GET places` | `GET places?${string}`
    ? Array<ReferenceRanked>
    :
  Call extends `GET plans` | `GET plans?${string}`
    ? PlanListed
    :
  Call extends `GET readings` | `GET readings?${string}`
    ? Array<ReadingLine>
    :
  Call extends `GET reference` | `GET reference?${string}`
    ? Reference
    :
  Call extends `GET reports` | `GET reports?${string}`
    ? ReportChoiceChoices
    :
  Call extends `GET requests` | `GET requests?${string}`
    ? RequestListPage
    :
  Call extends `GET retention` | `GET retention?${string}`
    ? Array<RetentionRulesRule>
    :
  Call extends `GET sign-on` | `GET sign-on?${string}`
    ? SignOn
    :
  Call extends `GET task-choices` | `GET task-choices?${string}`
    ? Array<SavedChoicesSaved>
    :
  Call extends `GET texts` | `GET texts?${string}`
    ? Record<string, any>
    :
  Call extends `GET tokens` | `GET tokens?${string}`
    ? Array<PersonalToken>
    :
  Call extends `GET unmoved` | `GET unmoved?${string}`
    ? Array<UnmovedRow>
    :
  Call extends `GET visits` | `GET visits?${string}`
    ? Array<VisitsVisit>
    :
  any;

type AnswerToPatch<Call extends string> =
  Call extends `PATCH tasks/${string}/draft` | `PATCH tasks/${string}/draft?${string}`
    ? DraftKeepingKept
    :
  any;

type AnswerToPost<Call extends string> =
  Call extends `POST cases/${string}/files/${string}/caption` | `POST cases/${string}/files/${string}/caption?${string}`
    ? FileViewsFileView
    :
  Call extends `POST cases/${string}/files/${string}/covered` | `POST cases/${string}/files/${string}/covered?${string}`
    ? FileViewsFileView
    :
  Call extends `POST minutes/${string}/rows/${string}/annexes` | `POST minutes/${string}/rows/${string}/annexes?${string}`
    ? Array<AnnexesAnnex>
    :
  Call extends `POST minutes/${string}/rows/${string}/split` | `POST minutes/${string}/rows/${string}/split?${string}`
    ? MinutesReadingView
    :
  Call extends `POST minutes/${string}/rows/removal` | `POST minutes/${string}/rows/removal?${string}`
    ? SharedKeysWritten
    :
  Call extends `POST minutes/${string}/rows/return` | `POST minutes/${string}/rows/return?${string}`
    ? SharedKeysWritten
    :
  Call extends `POST models/changes/${string}/agreement` | `POST models/changes/${string}/agreement?${string}`
    ? undefined
    :
  Call extends `POST models/changes/${string}/moves` | `POST models/changes/${string}/moves?${string}`
    ? MoveBegun
    :
  Call extends `POST models/changes/${string}/refusal` | `POST models/changes/${string}/refusal?${string}`
    ? undefined
    :
  Call extends `POST models/changes/${string}/undo` | `POST models/changes/${string}/undo?${string}`
    ? Undone
    :
  Call extends `POST models/changes/${string}/withdrawal` | `POST models/changes/${string}/withdrawal?${string}`
    ? undefined
    :
  Call extends `POST papers/forms/${string}/in-force` | `POST papers/forms/${string}/in-force?${string}`
    ? undefined
    :
  Call extends `POST papers/scans/${string}/paper` | `POST papers/scans/${string}/paper?${string}`
    ? undefined
    :
  Call extends `POST papers/scans/${string}/thrown-out` | `POST papers/scans/${string}/thrown-out?${string}`
    ? undefined
    :
  Call extends `POST requests/${string}/accused/withdrawal` | `POST requests/${string}/accused/withdrawal?${string}`
    ? undefined
    :
  Call extends `POST account/second-factor/codes` | `POST account/second-factor/codes?${string}`
    ? FactorRecoveryList
    :
  Call extends `POST account/second-factor/confirmation` | `POST account/second-factor/confirmation?${string}`
    ? FactorRecoveryList
    :
  Call extends `POST account/second-factor/key` | `POST account/second-factor/key?${string}`
    ? FactorKey
    :
  Call extends `POST account/second-factor/setting-back` | `POST account/second-factor/setting-back?${string}`
    ? undefined
    :
  Call extends `POST admin/restore/release` | `POST admin/restore/release?${string}`
    ? undefined
    :
  Call extends `POST agreements/${string}/agreement` | `POST agreements/${string}/agreement?${string}`
    ? undefined
    :
  Call extends `POST agreements/${string}/refusal` | `POST agreements/${string}/refusal?${string}`
    ? undefined
    :
  Call extends `POST cases/${string}/files` | `POST cases/${string}/files?${string}`
    ? FileViewsFileView
    :
  Call extends `POST cases/${string}/letters` | `POST cases/${string}/letters?${string}`
    ? LetterPrinted
    :
  Call extends `POST cases/${string}/notes` | `POST cases/${string}/notes?${string}`
    ? undefined
    :
  Call extends `POST erasures/${string}/agreement` | `POST erasures/${string}/agreement?${string}`
    ? Erasure
    :
  Call extends `POST inbox/${string}/read` | `POST inbox/${string}/read?${string}`
    ? undefined
    :
  Call extends `POST messages/${string}/handed-on` | `POST messages/${string}/handed-on?${string}`
    ? undefined
    :
  Call extends `POST minutes/${string}/registration` | `POST minutes/${string}/registration?${string}`
    ? MinutesReadingView
    :
  Call extends `POST papers/${string}/state` | `POST papers/${string}/state?${string}`
    ? PaperLine
    :
  Call extends `POST requests/${string}/accused` | `POST requests/${string}/accused?${string}`
    ? undefined
    :
  Call extends `POST requests/${string}/escalation` | `POST requests/${string}/escalation?${string}`
    ? EscalationByHandRaised
    :
  Call extends `POST requests/${string}/merge` | `POST requests/${string}/merge?${string}`
    ? undefined
    :
  Call extends `POST requests/${string}/number-read-out` | `POST requests/${string}/number-read-out?${string}`
    ? undefined
    :
  Call extends `POST requests/${string}/tracking-code` | `POST requests/${string}/tracking-code?${string}`
    ? RequestIntakeReceipt
    :
  Call extends `POST requests/${string}/unmerge` | `POST requests/${string}/unmerge?${string}`
    ? undefined
    :
  Call extends `POST requests/${string}/withdrawal` | `POST requests/${string}/withdrawal?${string}`
    ? undefined
    :
  Call extends `POST tasks/${string}/assignment` | `POST tasks/${string}/assignment?${string}`
    ? undefined
    :
  Call extends `POST tasks/${string}/completion` | `POST tasks/${string}/completion?${string}`
    ? undefined
    :
  Call extends `POST tasks/${string}/foresight` | `POST tasks/${string}/foresight?${string}`
    ? Array<NextActsNextAct>
    :
  Call extends `POST tasks/${string}/hidden` | `POST tasks/${string}/hidden?${string}`
    ? Array<string>
    :
  Call extends `POST unmoved/${string}/give-back` | `POST unmoved/${string}/give-back?${string}`
    ? undefined
    :
  Call extends `POST unmoved/${string}/run-again` | `POST unmoved/${string}/run-again?${string}`
    ? undefined
    :
  Call extends `POST admin/people` | `POST admin/people?${string}`
    ? Array<PeopleImportBrought>
    :
  Call extends `POST audit/checks` | `POST audit/checks?${string}`
    ? AuditStanding
    :
  Call extends `POST campaigns/figures` | `POST campaigns/figures?${string}`
    ? undefined
    :
  Call extends `POST campaigns/forums` | `POST campaigns/forums?${string}`
    ? undefined
    :
  Call extends `POST inbox/read-all` | `POST inbox/read-all?${string}`
    ? undefined
    :
  Call extends `POST leaving/${string}` | `POST leaving/${string}?${string}`
    ? undefined
    :
  Call extends `POST log-in/code` | `POST log-in/code?${string}`
    ? SecondStepLoggedIn
    :
  Call extends `POST log-in/confirmation` | `POST log-in/confirmation?${string}`
    ? SecondStepLoggedIn
    :
  Call extends `POST log-in/key` | `POST log-in/key?${string}`
    ? SecondStepNewKey
    :
  Call extends `POST minutes/files` | `POST minutes/files?${string}`
    ? MinutesReadingView
    :
  Call extends `POST minutes/participants` | `POST minutes/participants?${string}`
    ? PeopleInFilePeople
    :
  Call extends `POST models/trial` | `POST models/trial?${string}`
    ? TrialStanding
    :
  Call extends `POST papers/forms` | `POST papers/forms?${string}`
    ? FormTaken
    :
  Call extends `POST papers/scans` | `POST papers/scans?${string}`
    ? Array<ScanCameBack>
    :
  Call extends `POST sign-on/end` | `POST sign-on/end?${string}`
    ? SignOnLoggedOut
    :
  Call extends `POST task-choices/numbers` | `POST task-choices/numbers?${string}`
    ? ChosenTasksFound
    :
  Call extends `POST tasks/bulk` | `POST tasks/bulk?${string}`
    ? Array<TaskBulkLine>
    :
  Call extends `POST tasks/cards` | `POST tasks/cards?${string}`
    ? Array<TaskWorkListedCard>
    :
  Call extends `POST visits/key` | `POST visits/key?${string}`
    ? VisitKeysVisitKey
    :
  Call extends `POST absences` | `POST absences?${string}`
    ? AbsenceRecorded
    :
  Call extends `POST agreements` | `POST agreements?${string}`
    ? undefined
    :
  Call extends `POST erasures` | `POST erasures?${string}`
    ? Erasure
    :
  Call extends `POST meetings` | `POST meetings?${string}`
    ? Record<string, string>
    :
  Call extends `POST minutes` | `POST minutes?${string}`
    ? MinutesReadingView
    :
  Call extends `POST notices` | `POST notices?${string}`
    ? Record<string, string>
    :
  Call extends `POST requests` | `POST requests?${string}`
    ? RequestIntakeReceipt
    :
  Call extends `POST task-choices` | `POST task-choices?${string}`
    ? Array<SavedChoicesSaved>
    :
  Call extends `POST tokens` | `POST tokens?${string}`
    ? TokenMadeToken
    :
  any;

type AnswerToPut<Call extends string> =
  Call extends `PUT cases/${string}/files/${string}/with-answer` | `PUT cases/${string}/files/${string}/with-answer?${string}`
    ? FileViewsFileView
    :
  Call extends `PUT cases/${string}/notes/draft` | `PUT cases/${string}/notes/draft?${string}`
    ? undefined
    :
  Call extends `PUT models/changes/${string}/reason` | `PUT models/changes/${string}/reason?${string}`
    ? undefined
    :
  Call extends `PUT absences/${string}/end` | `PUT absences/${string}/end?${string}`
    ? undefined
    :
  Call extends `PUT guidance/${string}/${string}` | `PUT guidance/${string}/${string}?${string}`
    ? undefined
    :
  Call extends `PUT meetings/${string}/participants` | `PUT meetings/${string}/participants?${string}`
    ? undefined
    :
  Call extends `PUT meetings/${string}/particulars` | `PUT meetings/${string}/particulars?${string}`
    ? undefined
    :
  Call extends `PUT minutes/${string}/columns` | `PUT minutes/${string}/columns?${string}`
    ? MinutesReadingView
    :
  Call extends `PUT minutes/${string}/identity` | `PUT minutes/${string}/identity?${string}`
    ? MinutesReadingView
    :
  Call extends `PUT minutes/${string}/roles` | `PUT minutes/${string}/roles?${string}`
    ? MinutesReadingView
    :
  Call extends `PUT minutes/${string}/rows` | `PUT minutes/${string}/rows?${string}`
    ? SharedKeysWritten
    :
  Call extends `PUT organisations/${string}/convenor` | `PUT organisations/${string}/convenor?${string}`
    ? undefined
    :
  Call extends `PUT requests/${string}/plan` | `PUT requests/${string}/plan?${string}`
    ? PlanLinkingSeen
    :
  Call extends `PUT units/${string}/mailbox` | `PUT units/${string}/mailbox?${string}`
    ? undefined
    :
  Call extends `PUT account/password` | `PUT account/password?${string}`
    ? undefined
    :
  Call extends `PUT holidays/${string}` | `PUT holidays/${string}?${string}`
    ? CalendarChangesCalendarChange
    :
  Call extends `PUT minutes/words` | `PUT minutes/words?${string}`
    ? undefined
    :
  Call extends `PUT organisations/${string}` | `PUT organisations/${string}?${string}`
    ? undefined
    :
  Call extends `PUT plans/${string}` | `PUT plans/${string}?${string}`
    ? undefined
    :
  Call extends `PUT retention/${string}` | `PUT retention/${string}?${string}`
    ? Array<RetentionRulesRule>
    :
  Call extends `PUT campaigns` | `PUT campaigns?${string}`
    ? undefined
    :
  any;

/** What a call such as `GET requests/KPC-2026-000142` answers; anything where the document does not say. */
export type Answer<Call extends string> =
  Call extends `DELETE ${string}`
    ? AnswerToDelete<Call>
    :
  Call extends `GET ${string}`
    ? AnswerToGet<Call>
    :
  Call extends `PATCH ${string}`
    ? AnswerToPatch<Call>
    :
  Call extends `POST ${string}`
    ? AnswerToPost<Call>
    :
  Call extends `PUT ${string}`
    ? AnswerToPut<Call>
    :
  any;
