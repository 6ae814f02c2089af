<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="Home" section="home">
  <div class="hero">
    <h1>Your wallet, locations and projects</h1>
    <p class="lead">See your balances and statements, find a location near you, or look up a project.</p>
  </div>
  <div class="tiles">
    <a class="tile" href="<c:out value='${base}'/>/locations">
      <h2>Locations</h2>
      <p>Search by town, distance, service and category, and see opening hours.</p>
    </a>
    <a class="tile" href="<c:out value='${base}'/>/projects">
      <h2>Projects</h2>
      <p>Look up a project by its number, or see our own projects.</p>
    </a>
    <a class="tile" href="<c:out value='${base}'/>/wallet">
      <h2>My wallet</h2>
      <p>Sign in with Paysera to see your balances and statements.</p>
    </a>
  </div>
  <section class="card" aria-labelledby="connection-title">
    <h2 id="connection-title">Connection</h2>
    <c:choose>
      <c:when test="${not empty shown.caller()}">
        <p id="connection" class="state state-good" data-state="reached">Connected to <c:out value="${sandbox ? 'a sandbox of the Wallet API' : 'Paysera’s Wallet API'}"/> as <strong><c:out value="${shown.caller().title()}"/></strong> (<c:out value="${shown.caller().type()}"/>).</p>
      </c:when>
      <c:otherwise>
        <p id="connection" class="state state-bad" data-state="<c:out value='${shown.failure().kind()}'/>">Not connected. <c:out value="${shown.failure().title()}"/>: <c:out value="${shown.failure().advice()}"/></p>
        <c:if test="${not empty shown.failure().reference()}">
          <p class="reference">If you contact us, quote reference <code id="correlation-id"><c:out value="${shown.failure().reference()}"/></code>.</p>
        </c:if>
      </c:otherwise>
    </c:choose>
  </section>
</t:layout>
