package fr.essaim.web.notifications;

import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.web.shell.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /intranet/avis}: what the person was told, the latest first. */
@Named
@RequestScoped
public class NotificationsPage {

  @Inject private NotificationService service;
  @Inject private Text text;

  private List<Notification> list;

  @PostConstruct
  void load() {
    list = service.list();
  }

  public List<Notification> getList() {
    return list;
  }

  /** What happened, as a sentence. */
  public String sentence(Happening happening) {
    String detail =
        switch (happening.kind()) {
          case PROTOTYPE_ADVANCED -> text.get("prototypes.PrototypeState." + happening.detail());
          case TRANSFER_ADVANCED -> text.get("spread.TransferStage." + happening.detail());
          default -> happening.detail();
        };
    return text.of("notifications.NotificationKind." + happening.kind(), happening.title(), detail);
  }

  /** The name of the picture of a kind. */
  public String icon(NotificationKind kind) {
    return switch (kind) {
      case PROTOTYPE_PUBLISHED, ORGANISATION_PUBLISHED -> "published";
      case PROTOTYPE_WITHDRAWN, ORGANISATION_WITHDRAWN -> "withdrawn";
      case PROTOTYPE_ADVANCED, TRANSFER_ADVANCED -> "right";
      case VERSION_RELEASED,
          PROPOSAL_ACCEPTED,
          MENTOR_ACCEPTED,
          ADAPTATION_ACCEPTED,
          CONTRIBUTION_ACCEPTED,
          REPORT_APPROVED ->
          "check";
      case PROPOSAL_MADE,
          MENTOR_ASKED,
          ADAPTATION_OFFERED,
          CAMPAIGN_ASKED,
          CAMPAIGN_REMINDED,
          SURVEY_ASKED,
          SURVEY_REMINDED ->
          "help";
      case PROPOSAL_SENT_BACK,
          PROPOSAL_WITHDRAWN,
          IMPORT_UNDONE,
          MENTOR_DECLINED,
          MENTOR_WITHDRAWN,
          CONTRIBUTION_REFUSED,
          ADAPTATION_DECLINED,
          SURVEY_REOPENED ->
          "undo";
      case PROTOTYPE_TAKEN_UP, PROTOTYPE_IN_USE, PROTOTYPE_ENRICHED -> "share";
      case TRANSFER_STALLED -> "warn";
      case EVIDENCE_WANTED -> "chart";
      case SHEET_CHANGED, REPORT_FROZEN, REPORT_TO_APPROVE -> "edit";
      case PROTOTYPE_HANDED_OVER, WORKSHOP_HANDED_OVER -> "building";
      case MISTAKE_REPORTED -> "flag";
      case CONTRIBUTION_MADE -> "map";
      case CONTRIBUTION_ASKED, REPORT_COMMENTED, REPORT_ANSWERED -> "chat";
      case TESTIMONY_ANSWERED -> "chat";
      case IDEA_ANSWERED -> "star";
    };
  }
}
