package fr.essaim.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/**
 * Keeps forms and Ajax on the address that the person sees, query included, not the view's own; and
 * shows what was typed into a page that has been forgotten.
 */
public class CleanViewHandler extends ViewHandlerWrapper {

  public CleanViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    UIViewRoot restored = super.restoreView(context, viewId);
    return restored == null && LateForm.mayBeShown(context)
        ? LateForm.open(context, this, viewId)
        : restored;
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    UIViewRoot root = context.getViewRoot();
    Map<String, Object> request = context.getExternalContext().getRequestMap();
    Object original = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
    if (root == null
        || original == null
        || !viewId.equals(root.getViewId())
        || viewId.startsWith("/WEB-INF/")) {
      return super.getActionURL(context, viewId);
    }
    Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? original.toString() : original + "?" + query;
  }
}
