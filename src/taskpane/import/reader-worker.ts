import { answerAside } from "../aside";
import { readIncoming } from "./read-incoming";

answerAside(readIncoming);
