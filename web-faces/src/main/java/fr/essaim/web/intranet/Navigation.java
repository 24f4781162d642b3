package fr.essaim.web.intranet;

import static java.util.Comparator.comparingInt;

import fr.essaim.core.identity.Access;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.MenuEntry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** The menus: what visitors find, and what this person's roles and this instance's modules open. */
@Named
@RequestScoped
public class Navigation {

  private static final String HOME = "/intranet";

  private static final int IN_DOCK = 4;

  @Inject private Features features;
  @Inject private Access access;
  @Inject private HttpServletRequest request;

  private List<MenuEntry> work;
  private List<MenuEntry> administration;

  /** What visitors find. */
  public List<MenuEntry> getSite() {
    return features.menu(MenuEntry.Part.SITE);
  }

  /** What everybody works with, as far as their roles go. */
  public List<MenuEntry> getWork() {
    if (work == null) {
      work = open(MenuEntry.Part.WORK);
    }
    return work;
  }

  /** What administrators watch over; empty for everybody else. */
  public List<MenuEntry> getAdministration() {
    if (administration == null) {
      administration = open(MenuEntry.Part.ADMINISTRATION);
    }
    return administration;
  }

  /** What a small screen keeps at hand. */
  public List<MenuEntry> getDock() {
    return getWork().stream().limit(IN_DOCK).toList();
  }

  /** The ways in on the home page. */
  public List<MenuEntry> getWays() {
    return open(MenuEntry.Part.HOME);
  }

  private List<MenuEntry> open(MenuEntry.Part part) {
    return features.menu(part).stream()
        .filter(entry -> entry.permission() == null || access.allowsSomewhere(entry.permission()))
        .filter(entry -> entry.unless() == null || !access.allowsSomewhere(entry.unless()))
        .toList();
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

  /** A page is part of the nearest entry at or above it; the home page has none beneath it. */
  private boolean isPartOf(String path, String address) {
    return !path.equals(HOME)
        && Stream.concat(getWork().stream(), getAdministration().stream())
            .max(comparingInt(entry -> nearness(entry, address)))
            .filter(entry -> entry.path().equals(path) && nearness(entry, address) > 0)
            .isPresent();
  }

  /** How much of an address is an entry's; nothing where its page is none of it. */
  private static int nearness(MenuEntry entry, String address) {
    return entry
        .addresses()
        .filter(covered -> (address + "/").startsWith(covered + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
