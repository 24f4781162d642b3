package fr.essaim.web.steering;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.BoardService;
import fr.essaim.core.steering.OperationMoney;
import fr.essaim.core.steering.OverviewBoard;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /intranet/pilotage}: where the operations stand that somebody reads, and the network. */
@Named("steeringOverview")
@RequestScoped
public class OverviewPage {

  static final String PATH = "/intranet/pilotage";

  @Inject private BoardService service;
  @Inject private OrganisationDirectory organisations;
  @Inject private Access access;
  @Inject private BoardWords words;
  @Inject private MoneyAlerts alerts;
  @Inject private Text text;

  private OverviewBoard board;

  public void load() {
    board = service.overview();
  }

  public OverviewBoard getBoard() {
    return board;
  }

  /** The centres that the caller works for, each of which has a board of its own. */
  public Collection<OrganisationRef> getCentres() {
    return organisations
        .named(
            access.grants().stream()
                .filter(grant -> grant.role() == Role.MANAGER || grant.role() == Role.STAFF)
                .map(Grant::organisationKey)
                .collect(Collectors.toSet()))
        .values();
  }

  /** Whether the caller may read what reports ask for. */
  public boolean isTemplatesShown() {
    return access.allowsSomewhere(Permission.REPORT_READ);
  }

  /** Of the network for those who keep its figures. */
  public List<Tile> getFigures() {
    return board.figures().stream().map(words::of).toList();
  }

  /** Of all the operations together. */
  public List<Tile> getMoney() {
    OperationMoney total = board.total();
    return List.of(
        words.money(
            "steering.board.granted",
            total.granted(),
            text.count("steering.board.operations", board.operations().size())),
        words.money(
            "steering.board.paid",
            total.paid(),
            share("steering.board.of.granted", total.paid(), total.granted())),
        words.money(
            "steering.board.declared", total.declared(), text.get("steering.board.declared.all")),
        words.money(
            "steering.board.received",
            total.received(),
            share("steering.board.of.granted", total.received(), total.granted())));
  }

  public Chart getHours() {
    return board.hours() == null
        ? null
        : words.months(text.get("steering.board.hours"), board.hours());
  }

  /** What all the operations paid. */
  public Chart getPaid() {
    return words.months(text.get("steering.board.paid.months"), board.paid());
  }

  public List<MoneyAlerts.Line> getAlerts() {
    return board.alerts().stream().map(alerts::line).toList();
  }

  /** How much of what was granted is received, in percent. */
  public int received(OperationMoney operation) {
    return Math.min(100, BoardWords.percent(operation.received(), operation.granted()));
  }

  private String share(String said, long part, long whole) {
    return whole == 0 ? null : text.of(said, BoardWords.percent(part, whole));
  }
}
