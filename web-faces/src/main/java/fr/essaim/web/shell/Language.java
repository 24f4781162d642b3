package fr.essaim.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of this answer: {@code ?lang=} of the address, else the choice of the account that
 * is signed in, else what the browser asks for, else French.
 */
@Named
@RequestScoped
public class Language {

  /** Session attribute: the account's choice, {@code fr} or {@code en}. */
  public static final String CHOICE = "essaim.language";

  static final List<Locale> SUPPORTED = List.of(Locale.FRENCH, Locale.ENGLISH);

  @Inject private HttpServletRequest request;

  private Locale locale;

  protected Language() {}

  /** A language outside a request. */
  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale getLocale() {
    if (locale == null) {
      locale =
          chosen()
              .or(this::ofTheAccount)
              .orElseGet(() -> preferred(request.getHeader("Accept-Language")));
    }
    return locale;
  }

  public String getTag() {
    return getLocale().toLanguageTag();
  }

  public boolean isFrench() {
    return getLocale().equals(Locale.FRENCH);
  }

  /** Whether the address itself names the language, so that links and forms keep it. */
  public boolean isNamed() {
    return chosen().isPresent();
  }

  /**
   * The address of another page of ours, which keeps the language that this one's address names.
   */
  public String link(String path) {
    return chosen().map(choice -> with(path, choice)).orElse(path);
  }

  /** What a language is called, of its two letters. */
  public String nameOf(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
  }

  /** This page in another language; an error page may have an address that browsers read anew. */
  public String switchTo(String tag) {
    String path = forwarded("jakarta.servlet.forward.request_uri", request.getRequestURI());
    String query = forwarded("jakarta.servlet.forward.query_string", request.getQueryString());
    return with(LocalPath.or(path, "/") + withoutLanguage(query), Locale.forLanguageTag(tag));
  }

  static Locale preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.FRENCH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
      return found == null ? Locale.FRENCH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.FRENCH;
    }
  }

  static String with(String path, Locale choice) {
    int hash = path.indexOf('#');
    String page = hash < 0 ? path : path.substring(0, hash);
    String fragment = hash < 0 ? "" : path.substring(hash);
    return page + (page.contains("?") ? "&" : "?") + "lang=" + choice.toLanguageTag() + fragment;
  }

  static String withoutLanguage(String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String rest =
        String.join(
            "&",
            List.of(query.split("&", -1)).stream().filter(p -> !p.startsWith("lang=")).toList());
    return rest.isEmpty() ? "" : "?" + rest;
  }

  /** By the query alone: asking for a parameter would read a body that was refused unread. */
  private Optional<Locale> chosen() {
    String query = request.getQueryString();
    String tag =
        Stream.of(query == null ? new String[0] : query.split("&"))
            .filter(part -> part.startsWith("lang="))
            .map(part -> part.substring("lang=".length()))
            .findFirst()
            .orElse("");
    return SUPPORTED.stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst();
  }

  private Optional<Locale> ofTheAccount() {
    HttpSession session = request.getSession(false);
    Object tag = session == null ? null : session.getAttribute(CHOICE);
    return SUPPORTED.stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst();
  }

  private String forwarded(String attribute, String otherwise) {
    Object value = request.getAttribute(attribute);
    return request.getAttribute("jakarta.servlet.forward.request_uri") == null
        ? otherwise
        : (String) value;
  }
}
