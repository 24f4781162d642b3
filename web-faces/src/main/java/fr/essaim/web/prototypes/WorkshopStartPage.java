package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Where a workshop begins on a day, before its prototype is chosen. */
@Named
@RequestScoped
public class WorkshopStartPage {

  /** Most prototypes that are offered at once. */
  private static final int MOST = 12;

  @Inject private PrototypeService prototypes;
  @Inject private Access access;
  @Inject private PageAddress address;
  @Inject private Text text;

  private List<PrototypeRow> rows;

  public void load() {
    access.scope(Permission.PROTOTYPE_EDIT);
    rows =
        prototypes
            .list(
                ListQuery.words(getWords())
                    .sortedBy(PrototypeSort.NEWEST)
                    .ofSize(ListQuery.MAX_SIZE))
            .rows()
            .stream()
            .filter(row -> access.allows(Permission.PROTOTYPE_EDIT, row.steward().key()))
            .filter(row -> row.state() != PrototypeState.ARCHIVED)
            .toList();
  }

  /** The prototypes of one's own centres, those changed last first. */
  public List<PrototypeRow> getRows() {
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  public boolean isCut() {
    return rows.size() > MOST;
  }

  public String getWords() {
    return address.text("q");
  }

  /** What is to be chosen, and for which day. */
  public String getLead() {
    return getDate().isEmpty()
        ? text.get("prototypes.workshop-start.lead")
        : text.of("prototypes.workshop-start.lead.on", LocalDate.parse(getDate()));
  }

  /** The day that the address says; empty where it says none. */
  public String getDate() {
    return day(address.text("date"));
  }

  /** A day of an address; empty for what is none. */
  static String day(String said) {
    try {
      return said == null || said.isEmpty() ? "" : TypedDate.day(said).toString();
    } catch (BusinessRuleViolation none) {
      return "";
    }
  }

  /** The form of a workshop of a prototype. */
  public String form(PrototypeRow row) {
    String form = Dossiers.path(row.key()) + "/ateliers/" + Dossiers.NEW;
    return getDate().isEmpty() ? form : form + "?date=" + getDate();
  }
}
