package fr.essaim.core.notifications;

/** What somebody can be told. */
public enum NotificationKind {
  PROTOTYPE_PUBLISHED,
  PROTOTYPE_WITHDRAWN,
  /** It reached another state; the detail is that state. */
  PROTOTYPE_ADVANCED,
  /** The detail is the number of the version. */
  VERSION_RELEASED,
  /** Its sheet says something new. */
  SHEET_CHANGED,
  /** The detail is the number of the version. */
  PROPOSAL_MADE,
  /** The detail is the number of the version. */
  PROPOSAL_ACCEPTED,
  /** The detail is what is to be done before it is proposed again. */
  PROPOSAL_SENT_BACK,
  /** Somebody else took it back; the detail is the number of the version. */
  PROPOSAL_WITHDRAWN,
  /** Another organisation gave it to one's own. */
  PROTOTYPE_HANDED_OVER,
  /** So is one at whose workshop one said to come; the detail is who answers for it now. */
  WORKSHOP_HANDED_OVER,
  /** An import of one's own is taken back; the title is its files. */
  IMPORT_UNDONE,
  ORGANISATION_PUBLISHED,
  ORGANISATION_WITHDRAWN,
  /** Somebody says something of a place in one's territory. */
  CONTRIBUTION_MADE,
  /** The detail is what a moderator asks of one's contribution. */
  CONTRIBUTION_ASKED,
  /** What one said of a place is taken. */
  CONTRIBUTION_ACCEPTED,
  /** It is not taken; the detail is what was typed as the reason, and may be empty. */
  CONTRIBUTION_REFUSED,
  /** A visitor found a mistake on a page that one answers for; the title is its address. */
  MISTAKE_REPORTED,
  /** The detail is what the centre says to it; may be empty. */
  TESTIMONY_ANSWERED,
  /** The detail is what the centre says to it; may be empty. */
  IDEA_ANSWERED,
  /** Somebody asks one's organisation to accompany a centre; the detail is that centre. */
  MENTOR_ASKED,
  /** The detail is who accompanies from now on. */
  MENTOR_ACCEPTED,
  /** The detail is who does not accompany. */
  MENTOR_DECLINED,
  /** One's request, or one to accompany, is no more; the detail is the other organisation. */
  MENTOR_WITHDRAWN,
  /** A centre plans to use a prototype; the detail is the centre. */
  PROTOTYPE_TAKEN_UP,
  /** A centre uses a prototype; the detail is the centre. */
  PROTOTYPE_IN_USE,
  /** What a centre changed came back into a version; the detail is its number. */
  PROTOTYPE_ENRICHED,
  /** A centre offers what it changed; the detail is the centre. */
  ADAPTATION_OFFERED,
  /** The detail is the number of the version. */
  ADAPTATION_ACCEPTED,
  /** The detail is why. */
  ADAPTATION_DECLINED,
  /** It reached another stage; the detail is that stage. */
  TRANSFER_ADVANCED,
  /** The detail is for how many days nothing was done. */
  TRANSFER_STALLED,
  /** Nobody told for a quarter how much something is used. */
  EVIDENCE_WANTED,
  /** One's centre is asked what it has in use; the detail is who asks. */
  CAMPAIGN_ASKED,
  /** The same once more. */
  CAMPAIGN_REMINDED,
  /** One's centre is asked to answer the national survey; the detail is who asks. */
  SURVEY_ASKED,
  /** The same once more. */
  SURVEY_REMINDED,
  /** What one's centre sent can be corrected; the detail is why. */
  SURVEY_REOPENED,
  /** A report waits for one's signature; the detail is the number of the version. */
  REPORT_FROZEN,
  /** The same for the federation. */
  REPORT_TO_APPROVE,
  /** A report is signed and there to be read; the detail is the number of the version. */
  REPORT_APPROVED,
  /** A funder says or asks something; the detail is the number of the version. */
  REPORT_COMMENTED,
  /** What one asked is answered; the detail is the number of the version. */
  REPORT_ANSWERED
}
