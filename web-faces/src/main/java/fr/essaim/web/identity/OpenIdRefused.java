package fr.essaim.web.identity;

/** The provider vouched for nobody, or what came back proves nothing. */
class OpenIdRefused extends Exception {

  private static final long serialVersionUID = 1L;

  OpenIdRefused(String why) {
    super(why);
  }

  OpenIdRefused(String why, Throwable cause) {
    super(why, cause);
  }
}
