export { whatStands, type Standing } from "../../excel/standing";
