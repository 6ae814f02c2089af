<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="Start" section="home">
  <div class="hero">
    <h1>Projects and places of Paysera’s Wallet</h1>
    <p class="lead">Look up a project, or find where a Paysera account can be used: on a map, near you, open now.</p>
  </div>
  <div class="tiles">
    <a class="tile" href="<c:out value='${base}'/>/locations">
      <h2>Locations</h2>
      <p>Search by town, distance, service and category, and see until when a place is open.</p>
    </a>
    <a class="tile" href="<c:out value='${base}'/>/projects">
      <h2>Projects</h2>
      <p>See a project by its number, and those that we administer.</p>
    </a>
    <a class="tile" href="<c:out value='${base}'/>/wallet">
      <h2>My wallet</h2>
      <p>Sign in with Paysera to see what your wallets hold, and what went in and out.</p>
    </a>
  </div>
  <section class="card" aria-labelledby="connection-title">
    <h2 id="connection-title">Connection</h2>
    <c:choose>
      <c:when test="${not empty view.caller()}">
        <p id="connection" class="state state-good" data-state="reached">Connected to Paysera’s Wallet API as <strong><c:out value="${view.caller().title()}"/></strong>, a <c:out value="${view.caller().type()}"/>.</p>
      </c:when>
      <c:otherwise>
        <p id="connection" class="state state-bad" data-state="<c:out value='${view.failure().kind()}'/>">Not connected. <c:out value="${view.failure().title()}"/>: <c:out value="${view.failure().advice()}"/></p>
        <c:if test="${not empty view.failure().reference()}">
          <p class="reference">For a report, mention <code id="correlation-id"><c:out value="${view.failure().reference()}"/></code>.</p>
        </c:if>
      </c:otherwise>
    </c:choose>
  </section>
</t:layout>
