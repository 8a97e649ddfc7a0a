/* The pages' policy forbids making code from text. zod would try it when its first schema is made, and the browser would report a breach: it is told not to. */
import { config } from "zod";

config({ jitless: true });
