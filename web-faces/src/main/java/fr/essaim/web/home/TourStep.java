package fr.essaim.web.home;

import fr.essaim.core.identity.Permission;

/** A step of the tour that newcomers are offered; what it says is {@code home.TourStep.STEP}. */
public enum TourStep {
  PROFILE("person", "/intranet/compte/profil", null),
  PROTOTYPES("prototypes", "/intranet/prototypes", null),
  WORKSHOPS("calendar", "/intranet/ateliers", null),
  PEOPLE("people", "/intranet/annuaire", null),
  START("plus", "/intranet/prototypes/nouveau", Permission.PROTOTYPE_EDIT);

  private final String icon;
  private final String path;
  private final Permission permission;

  TourStep(String icon, String path, Permission permission) {
    this.icon = icon;
    this.path = path;
    this.permission = permission;
  }

  public String icon() {
    return icon;
  }

  String path() {
    return path;
  }

  /** What it takes to go there; null for nothing. */
  Permission permission() {
    return permission;
  }
}
