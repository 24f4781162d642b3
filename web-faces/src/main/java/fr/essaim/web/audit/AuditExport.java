package fr.essaim.web.audit;

import fr.essaim.core.administration.AuditRow;
import fr.essaim.core.administration.AuditService;
import fr.essaim.core.identity.AuditQuery;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.export.ExportServlet;
import fr.essaim.web.export.PagedRows;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The trail as a file: all that the same address shows as a page. */
@WebServlet({"/intranet/administration/journal.csv", "/intranet/administration/journal.xlsx"})
public class AuditExport extends ExportServlet {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));
  private static final int ROWS_AT_ONCE = 1000;

  @Inject private AuditService service;
  @Inject private transient AuditWords words;
  @Inject private transient Text text;

  @Override
  protected Permission permission() {
    return Permission.INSTANCE_WATCH;
  }

  @Override
  protected String fileName() {
    return "journal";
  }

  @Override
  protected Table table(Map<String, String[]> parameters) {
    AuditQuery query = AuditAddress.read(parameters);
    return new Table(
        text.get("audit.title"),
        List.of(
            text.get("audit.when"),
            text.get("audit.who"),
            text.get("audit.account"),
            text.get("audit.what"),
            text.get("audit.code"),
            text.get("audit.where"),
            text.get("audit.subject")),
        new PagedRows<>(number -> service.list(query.at(number, ROWS_AT_ONCE)), this::cells));
  }

  private List<Object> cells(AuditRow row) {
    return Arrays.asList(
        MOMENT.format(row.line().at()),
        words.who(row.line()),
        row.line().caller(),
        words.act(row.line().act()),
        row.line().act(),
        row.organisation() == null ? row.line().organisationKey() : row.organisation().name(),
        row.line().subject());
  }
}
