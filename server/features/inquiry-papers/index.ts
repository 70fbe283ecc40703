export { printInquiryPaper } from './print'
