<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="${view.title()}" section="error">
  <section id="error" class="error-page" data-kind="<c:out value='${view.kind()}'/>" data-status="<c:out value='${view.status()}'/>">
    <p class="error-status">Error <c:out value="${view.status()}"/></p>
    <h1><c:out value="${view.title()}"/></h1>
    <p class="lead" id="error-advice"><c:out value="${view.advice()}"/></p>
    <c:if test="${not empty view.reference()}">
      <p class="reference">For a report, mention <code id="correlation-id"><c:out value="${view.reference()}"/></code>.</p>
    </c:if>
    <p><a class="button" href="<c:out value='${base}'/>/">Back to the start</a></p>
  </section>
</t:layout>
