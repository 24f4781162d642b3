package fr.essaim.web.mail;

import fr.essaim.core.administration.EmailService;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.mail.MailFilters;
import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailSort;
import fr.essaim.core.mail.MailState;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Detail;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The e-mails: those that wait, those that need a decision, those that left. */
@ApplicationScoped
public class MailTable implements ListView<MailRow> {

  static final String PATH = "/intranet/administration/courrier";

  @Inject private EmailService service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "mail.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INSTANCE_WATCH);
  }

  @Override
  public ListResult<MailRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<MailRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<MailSort> sorts() {
    return List.of(MailSort.values());
  }

  @Override
  public Optional<Section> preface() {
    return Optional.of(new Section(0, "/WEB-INF/parts/mail-status.xhtml", 0, null));
  }

  @Override
  public List<Column<MailRow>> columns() {
    return List.of(
        Column.of("subject", "mail.field.subject", MailRow::subject)
            .linked(email -> PATH + "/" + email.id()),
        Column.of("recipient", "mail.field.to", MailRow::recipient).sorted(MailSort.RECIPIENT),
        Column.of("state", "mail.facet.state", MailRow::state)
            .tagged(MailTable::tone)
            .narrowedBy(MailFilters.STATE),
        Column.of("problem", "mail.field.problem", MailRow::problem),
        Column.of("attempts", "mail.field.attempts", MailRow::attempts).inFiles(),
        Column.of("written", "mail.field.written", MailRow::createdAt)
            .sortedDescending(MailSort.NEWEST),
        Column.of("next", "mail.field.next", MailTable::next),
        Column.of("ended", "mail.field.ended", MailRow::endedAt).inFiles());
  }

  private static String tone(MailRow email) {
    return switch (email.state()) {
      case SENT -> "good";
      case FAILED, UNCERTAIN -> "bad";
      default -> "honey";
    };
  }

  private static Object next(MailRow email) {
    boolean again = email.state() == MailState.WAITING && email.attempts() > 0;
    return again ? email.nextTryAt() : null;
  }

  @Override
  public boolean isOpenable() {
    return true;
  }

  @Override
  public List<Detail> details(MailRow email) {
    return List.of(
        new Detail("mail.field.problem", email.problem()),
        new Detail("mail.field.answer", email.problemDetail()),
        new Detail("mail.field.attempts", email.attempts()),
        new Detail("mail.field.about", email.about()),
        new Detail("mail.field.ended", email.endedAt()));
  }

  @Override
  public Map<String, ListQuery> presets() {
    Map<String, ListQuery> folders = new LinkedHashMap<>();
    for (MailFolder folder : MailFolder.values()) {
      folders.put("mail.MailFolder." + folder, ListQuery.all().with(MailFilters.FOLDER, folder));
    }
    return folders;
  }

  @Override
  public String key(MailRow email) {
    return email.isRetriable() || email.isLeavable() ? email.id().toString() : null;
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        RowAct.ofId(
            "retry", "undo", "mail.list.retry", Permission.INSTANCE_ADMINISTER, service::retry),
        RowAct.ofId(
            "leave", "x", "mail.list.leave", Permission.INSTANCE_ADMINISTER, service::giveUp));
  }
}
