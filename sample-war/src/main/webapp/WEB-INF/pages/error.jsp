<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${shown.title()}" section="error">
  <section id="error" class="error-page" data-kind="<c:out value='${shown.kind()}'/>" data-status="<c:out value='${shown.status()}'/>">
    <p class="error-status">Error <c:out value="${shown.status()}"/></p>
    <h1><c:out value="${shown.title()}"/></h1>
    <p class="lead" id="error-advice"><c:out value="${shown.advice()}"/></p>
    <c:if test="${not empty shown.reference()}">
      <p class="reference">If you contact us, quote reference <code id="correlation-id"><c:out value="${shown.reference()}"/></code>.</p>
    </c:if>
    <p><a class="button" href="<c:out value='${base}'/>/">Back to the home page</a></p>
  </section>
</t:layout>
