import type { Appraiser } from "../supply/appraise";

/** What each bidder was awarded so far in a draw, and what it still could carry. */
export class Books {
  private readonly room = new Map<number, number>();
  private readonly held = new Map<number, { cents: number; lots: number }>();

  constructor(
    private readonly appraiser: Appraiser,
    private readonly luckOf: (bidder: number) => number,
  ) {}

  hasRoom(bidder: number, cents: number): boolean {
    return (this.held.get(bidder)?.cents ?? 0) + cents <= this.roomOf(bidder) * (1 + 1e-12);
  }

  lotsOf(bidder: number): number {
    return this.held.get(bidder)?.lots ?? 0;
  }

  award(bidder: number, cents: number): void {
    const before = this.held.get(bidder) ?? { cents: 0, lots: 0 };
    this.held.set(bidder, { cents: before.cents + cents, lots: before.lots + 1 });
  }

  winners(): ReadonlySet<number> {
    return new Set(this.held.keys());
  }

  /** Largest share of its drawn capacity that any bidder was awarded. */
  fullest(): number {
    return [...this.held].reduce(
      (most, [bidder, { cents }]) => Math.max(most, cents === 0 ? 0 : cents / this.roomOf(bidder)),
      0,
    );
  }

  private roomOf(bidder: number): number {
    const { roomCents, doubt } = this.appraiser.appetites[bidder]!;
    const room = this.room.get(bidder) ?? roomCents * Math.exp(doubt * this.luckOf(bidder));
    this.room.set(bidder, room);
    return room;
  }
}
