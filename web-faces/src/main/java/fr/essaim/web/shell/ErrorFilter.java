package fr.essaim.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * Shows an error page the failed request as a plain GET: Faces would else take it for a postback of
 * the error page, or refuse its method. A fault that no filter of ours saw gets its reference here.
 */
public class ErrorFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Faults faults;
  @Inject private transient CommonHeaders headers;
  @Inject private transient RequestAdmission admission;
  @Inject private transient BusyAnswer busy;
  @Inject private transient ErrorPage errorPage;
  @Inject private transient RequestNumber numbers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse counted = Answer.of(request).counted(response);
    numbers.work(request, () -> show(request, counted, chain));
  }

  private void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
        && Faults.statusOf(fault) == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        && request.getAttribute(Faults.REFERENCE) == null) {
      request.setAttribute(Faults.REFERENCE, faults.log(request, fault));
    }
    if (!response.containsHeader("X-Content-Type-Options")) {
      headers.set(request, response);
    }
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-store");
    HttpServletResponse plain =
        errorPage.isInside()
            ? Headers.withOwnScripts(request, response)
            : Headers.withoutScript(request, response);
    PostsInProgress.Work page = () -> chain.doFilter(new AsGet(request), plain);
    boolean isWorthWaiting =
        KeptForm.isKeptIn(request) || request.getAttribute(Faults.REFERENCE) != null;
    boolean isShown =
        isWorthWaiting ? admission.admit(request, page) : admission.admitAtOnce(request, page);
    if (!isShown) {
      busy.showFault(request, response);
    }
  }

  private static final class AsGet extends HttpServletRequestWrapper {

    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getHeader(String name) {
      return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }
  }
}
