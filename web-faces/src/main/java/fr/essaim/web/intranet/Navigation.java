package fr.essaim.web.intranet;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The intranet's menu: what this person's roles and this instance's modules open. */
@Named
@RequestScoped
public class Navigation {

  /** An administrator's, and in their own centre a manager's. */
  private static final String OVERVIEW = "/intranet/administration";

  private static final Entry ACCOUNTS =
      new Entry("/intranet/administration/comptes", "intranet.nav.accounts");

  @Inject private Access access;
  @Inject private HttpServletRequest request;

  /**
   * An entry of the menu.
   *
   * @param path where it leads
   * @param text the key of what it says
   */
  public record Entry(String path, String text) {}

  /** What everybody works with, as far as their roles go. */
  public List<Entry> getWork() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("/intranet", "intranet.nav.home"));
    if (Module.PROTOTYPES.isOn() && access.allowsSomewhere(Permission.PROTOTYPE_READ)) {
      entries.add(new Entry("/intranet/prototypes", "intranet.nav.prototypes"));
    }
    if (access.allowsSomewhere(Permission.ORGANISATION_READ)) {
      entries.add(new Entry("/intranet/organisations", "intranet.nav.organisations"));
    }
    if (access.allowsSomewhere(Permission.PROTOTYPE_EDIT)) {
      entries.add(new Entry("/intranet/administration/signalements", "intranet.nav.mistakes"));
    }
    if (access.allowsSomewhere(Permission.ACCOUNT_READ)
        && !access.allowsSomewhere(Permission.INSTANCE_WATCH)) {
      entries.add(ACCOUNTS);
    }
    return entries;
  }

  /** What administrators watch over; empty for everybody else. */
  public List<Entry> getAdministration() {
    List<Entry> entries = new ArrayList<>();
    if (access.allowsSomewhere(Permission.INSTANCE_WATCH)) {
      entries.add(new Entry(OVERVIEW, "intranet.nav.overview"));
      entries.add(ACCOUNTS);
      entries.add(new Entry("/intranet/administration/sante", "intranet.nav.health"));
      entries.add(new Entry("/intranet/administration/courrier", "intranet.nav.mail"));
      entries.add(new Entry("/intranet/administration/journal", "intranet.nav.audit"));
      entries.add(new Entry("/intranet/administration/publication", "intranet.nav.publication"));
      entries.add(new Entry("/intranet/administration/registre", "intranet.nav.register"));
      entries.add(new Entry("/intranet/administration/demandes", "intranet.nav.requests"));
      entries.add(new Entry("/intranet/administration/violations", "intranet.nav.breaches"));
    }
    if (access.allowsSomewhere(Permission.INSTANCE_ADMINISTER)) {
      entries.add(new Entry("/intranet/administration/import", "intranet.nav.import"));
    }
    return entries;
  }

  /** The value of {@code aria-current} of an entry: the page itself, or a page beneath it. */
  public String current(String path) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String here = forwarded == null ? request.getRequestURI() : forwarded.toString();
    String address = here.substring(request.getContextPath().length());
    if (address.equals(path)) {
      return "page";
    }
    return isPartOf(path, address) ? "true" : null;
  }

  /** An overview is of what no other entry leads to. */
  private boolean isPartOf(String path, String address) {
    if (path.equals("/intranet") || !address.startsWith(path + "/")) {
      return false;
    }
    return !path.equals(OVERVIEW)
        || Stream.concat(getWork().stream(), getAdministration().stream())
            .map(Entry::path)
            .filter(other -> other.startsWith(OVERVIEW + "/"))
            .noneMatch(other -> address.equals(other) || address.startsWith(other + "/"));
  }
}
