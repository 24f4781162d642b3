package fr.essaim.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody sent while nothing could be saved. The error page holds it and sends it again, with
 * the state of the view that it came from, as if it were sent for the first time.
 */
@Named
@RequestScoped
public class KeptForm {

  private static final String ATTRIBUTE = "essaim.kept-form";
  private static final String MULTIPART = "multipart/form-data";

  /** What is never written into a page. */
  private static final Pattern SECRET =
      Pattern.compile("password|secret|(^|:)code$", Pattern.CASE_INSENSITIVE);

  @Inject private HttpServletRequest request;

  /** One field of it. */
  public record Field(String name, String value) {}

  private record Sent(String action, String encoding, List<Field> fields, boolean partial) {}

  /** Keeps what the request has sent, if it is a form, for the error page to come. */
  static void keep(HttpServletRequest request) {
    String type = request.getContentType();
    if (!request.getMethod().equals("POST")
        || type == null
        || !type.toLowerCase(Locale.ROOT)
            .matches("(application/x-www-form-urlencoded|multipart/).*")
        || "partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return;
    }
    boolean multipart = type.toLowerCase(Locale.ROOT).startsWith(MULTIPART);
    boolean partial = multipart;
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      if (SECRET.matcher(parameter.getKey()).find()) {
        partial = true;
        continue;
      }
      for (String value : parameter.getValue()) {
        fields.add(new Field(parameter.getKey(), value));
      }
    }
    // What stood in the query is among the parameters.
    request.setAttribute(
        ATTRIBUTE,
        new Sent(
            request.getRequestURI(),
            multipart ? MULTIPART : "application/x-www-form-urlencoded",
            List.copyOf(fields),
            partial));
  }

  /** Whether the error page of this request holds what was sent. */
  static boolean isKeptIn(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  public boolean isKept() {
    return sent() != null && !sent().fields().isEmpty();
  }

  public String getAction() {
    return sent().action();
  }

  public String getEncoding() {
    return sent().encoding();
  }

  public List<Field> getFields() {
    return sent().fields();
  }

  /** Whether something that was sent is not in it. */
  public boolean isPartial() {
    return sent().partial();
  }

  private Sent sent() {
    return (Sent) request.getAttribute(ATTRIBUTE);
  }
}
