/** Invented themes and comments about a fictional licensing service. [words] are the evidence, {clause} the clause. */
export interface FixtureTheme {
  readonly id: string;
  readonly driver: string;
  readonly en: string;
  readonly th: string;
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly praise: readonly string[];
  readonly blame: readonly string[];
}

export const fixtureDrivers = [
  { id: 'effectiveness', title: { en: 'Effectiveness', th: 'ประสิทธิผล' } },
  { id: 'ease', title: { en: 'Ease', th: 'ความง่าย' } },
  { id: 'efficiency', title: { en: 'Efficiency', th: 'ความรวดเร็ว' } },
  { id: 'transparency', title: { en: 'Transparency', th: 'ความโปร่งใส' } },
  { id: 'humanity', title: { en: 'Equity and humanity', th: 'ความเป็นธรรมและความเป็นมนุษย์' } },
  { id: 'employee', title: { en: 'Employee interaction', th: 'การให้บริการของเจ้าหน้าที่' } },
  { id: 'other', title: { en: 'Other', th: 'อื่น ๆ' } },
] as const;

export const fixtureThemes: readonly FixtureTheme[] = [
  {
    id: 'waiting-time',
    driver: 'efficiency',
    en: 'Waiting time',
    th: 'เวลารอคอย',
    positive: 41,
    neutral: 9,
    negative: 163,
    praise: [
      '{I was [in and out in ten minutes]}, which I did not expect on a Monday.',
      '{[รอไม่นาน]เลย ไม่ถึงสิบนาที} ประทับใจมากค่ะ',
    ],
    blame: [
      'The clerk was kind, but {I [stood in line for two hours] with a small child}.',
      'เจ้าหน้าที่สุภาพดี แต่{[รอคิวนานมาก]ตั้งแต่เช้าจนบ่าย}ค่ะ',
      '{[Nobody told us] that the queue [had stopped moving]}, so half of the room missed lunch.',
    ],
  },
  {
    id: 'staff-attitude',
    driver: 'employee',
    en: 'Staff attitude',
    th: 'ความสุภาพของเจ้าหน้าที่',
    positive: 148,
    neutral: 5,
    negative: 37,
    praise: [
      '{The lady at counter four was [patient and friendly]} although it was almost closing time.',
      '{เจ้าหน้าที่[พูดจาสุภาพ ยิ้มแย้ม]} อธิบายทุกขั้นตอน',
      '{[Wonderful people]}; they made a dull errand pleasant.',
    ],
    blame: ['{The man at the door [shouted at] my father} because he held the wrong slip.'],
  },
  {
    id: 'website',
    driver: 'ease',
    en: 'Website and app',
    th: 'เว็บไซต์และแอป',
    positive: 33,
    neutral: 14,
    negative: 96,
    praise: ['{Booking on the phone [was simple]}, and the reminder came on time.'],
    blame: [
      '{The form [threw away everything I typed]} when I pressed back.',
      '{แอป[ล่มบ่อย] เข้าไม่ได้เลย}ช่วงสิ้นเดือน',
    ],
  },
  {
    id: 'clear-information',
    driver: 'transparency',
    en: 'Clear information',
    th: 'ข้อมูลชัดเจน',
    positive: 47,
    neutral: 8,
    negative: 71,
    praise: ['{The list of papers was [short and clear]}; nothing was missing when I came.'],
    blame: [
      '{Three people gave me [three different answers]} about the fee.',
      '{[ไม่บอก]ว่าต้องเตรียมเอกสารอะไรบ้าง} ต้องกลับไปเอาใหม่',
    ],
  },
  {
    id: 'problem-solved',
    driver: 'effectiveness',
    en: 'Matter settled',
    th: 'ได้รับการแก้ไข',
    positive: 86,
    neutral: 3,
    negative: 42,
    praise: ['{They [sorted out] my renewal on the first visit}.', '{[ได้เล่มทันที]ในวันเดียว} ขอบคุณมากครับ'],
    blame: ['{After four visits [it is still not done]}.'],
  },
  {
    id: 'fairness',
    driver: 'humanity',
    en: 'Fair treatment',
    th: 'ความเป็นธรรม',
    positive: 24,
    neutral: 2,
    negative: 31,
    praise: ['{Everybody was served [in the order they came]}.'],
    blame: ['{People with friends inside [went first]}.'],
  },
  {
    id: 'opening-hours',
    driver: 'ease',
    en: 'Opening hours',
    th: 'เวลาทำการ',
    positive: 12,
    neutral: 6,
    negative: 44,
    praise: ['{[Open on Saturday], thank you}.'],
    blame: ['{[Closed at three] on a weekday}, when do working people come?'],
  },
  {
    id: 'fees',
    driver: 'transparency',
    en: 'Fees',
    th: 'ค่าธรรมเนียม',
    positive: 8,
    neutral: 5,
    negative: 29,
    praise: ['{[ค่าธรรมเนียมถูก]กว่าที่คิด}'],
    blame: ['{[Too expensive] for one stamp}.'],
  },
  {
    id: 'parking',
    driver: 'other',
    en: 'Parking and access',
    th: 'ที่จอดรถและการเดินทาง',
    positive: 7,
    neutral: 4,
    negative: 28,
    praise: [],
    blame: ['{[ที่จอดรถน้อย]มาก วนอยู่ครึ่งชั่วโมง}'],
  },
  {
    id: 'building',
    driver: 'other',
    en: 'Building and seats',
    th: 'อาคารสถานที่',
    positive: 26,
    neutral: 3,
    negative: 9,
    praise: ['{[Bright and clean] hall}, and enough chairs.'],
    blame: ['{The ramp is [too steep] for a wheelchair}.'],
  },
  {
    id: 'accessibility',
    driver: 'humanity',
    en: 'Help for those who need it',
    th: 'การช่วยเหลือผู้สูงอายุและผู้พิการ',
    positive: 19,
    neutral: 1,
    negative: 6,
    praise: ['{Someone [carried the forms] to my mother in the car}.'],
    blame: [],
  },
  {
    id: 'phone',
    driver: 'efficiency',
    en: 'Answering the phone',
    th: 'การรับโทรศัพท์',
    positive: 2,
    neutral: 1,
    negative: 5,
    praise: [],
    blame: ['{[Nobody picks up] after ten}.'],
  },
];

export const fixtureUntagged = [
  'It was about what I thought it would be, more or less.',
  'ก็เหมือนทุกครั้งที่มาค่ะ',
  'My neighbour sent me here and I came with the number nine bus.',
  'See what I wrote last year.',
];
