package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ResourceDetails;
import jakarta.servlet.http.Part;
import java.io.Serializable;

/** What one types of a resource to add to a draft: a link or a file. */
public class ResourceForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String WEB_PAGE = "text/html";

  private String title = "";
  private String url = "";
  private String licence;
  private String language = "fr";
  private transient Part file;

  public ResourceDetails linkDetails() {
    return new ResourceDetails(title, chosen(), language, WEB_PAGE);
  }

  public ResourceDetails fileDetails() {
    return new ResourceDetails(
        title, chosen(), language, file == null ? "" : file.getContentType());
  }

  private Licence chosen() {
    return licence == null || licence.isEmpty() ? null : Licence.valueOf(licence);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getLicence() {
    return licence;
  }

  public void setLicence(String licence) {
    this.licence = licence;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
