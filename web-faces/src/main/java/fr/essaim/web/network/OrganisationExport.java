package fr.essaim.web.network;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.web.export.ExportServlet;
import fr.essaim.web.export.PagedRows;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The list of organisations as a file: all that the same address shows as a page. */
@WebServlet({"/intranet/organisations.csv", "/intranet/organisations.xlsx"})
public class OrganisationExport extends ExportServlet {

  private static final long serialVersionUID = 1L;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int ROWS_AT_ONCE = 500;

  @Inject private OrganisationDirectory directory;
  @Inject private Text text;

  @Override
  protected Permission permission() {
    return Permission.ORGANISATION_READ;
  }

  @Override
  protected String fileName() {
    return "organisations";
  }

  @Override
  protected Table table(Map<String, String[]> parameters) {
    OrganisationQuery query = OrganisationAddress.read(parameters);
    return new Table(
        text.get("network.directory.title"),
        List.of(
            text.get("network.field.name"),
            text.get("network.field.kind"),
            text.get("network.field.commune"),
            text.get("network.field.manager"),
            text.get("network.directory.publication"),
            text.get("network.directory.changed")),
        new PagedRows<>(
            number -> directory.list(OrganisationAddress.sized(query, number, ROWS_AT_ONCE)).page(),
            this::cells));
  }

  private List<Object> cells(OrganisationCard card) {
    return Arrays.asList(
        card.name(),
        text.label(card.kind()),
        card.communeName(),
        card.managerName(),
        text.label(card.publication()),
        LocalDate.ofInstant(card.changedAt(), PARIS));
  }
}
