import { answerAside } from "../aside";
import { checkFile } from "./check-file";

answerAside(checkFile);
