<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="title" value="${empty shown.chosen() ? 'Projects' : shown.chosen().title()}"/>
<t:layout title="${title}" section="projects">
  <div class="page-head">
    <h1><c:out value="${title}"/></h1>
    <form id="project-form" class="inline-form" action="<c:out value='${base}'/>/projects" method="get">
      <label for="id">Project number</label>
      <div class="inline-fields">
        <input id="id" name="id" inputmode="numeric" autocomplete="off" required value="<c:out value='${shown.typedId()}'/>"<t:described field="id" text="${shown.typedIdError()}"/>>
        <button type="submit">Show</button>
      </div>
      <t:problem field="id" text="${shown.typedIdError()}"/>
    </form>
  </div>
  <div class="columns">
    <div class="stack">
      <c:if test="${not empty shown.chosen()}">
        <section id="project" class="card" data-id="<c:out value='${shown.chosen().id()}'/>" aria-labelledby="project-title">
          <h2 id="project-title">About this project</h2>
          <dl class="facts">
            <div><dt>Number</dt><dd><c:out value="${shown.chosen().id()}"/></dd></div>
            <div><dt>Description</dt><dd class="project-description"><c:out value="${shown.chosen().description()}" default="None"/></dd></div>
            <div><dt>Owner</dt><dd class="project-owner"><c:out value="${shown.chosen().owner()}" default="Unknown"/></dd></div>
            <div><dt>Wallet</dt><dd class="project-wallet"><c:out value="${shown.chosen().wallet()}" default="None"/></dd></div>
          </dl>
        </section>
        <c:if test="${not empty shown.cameIn()}"><t:money id="came-in" title="Came in today" none="Nothing yet." money="${shown.cameIn()}"/></c:if>
        <t:money id="waiting" title="Waiting" none="Nothing waits." money="${shown.waiting()}"/>
      </c:if>
      <section class="card" aria-labelledby="administered-title">
        <h2 id="administered-title">Our projects</h2>
        <c:choose>
          <c:when test="${not shown.administeredKnown()}">
            <p id="administered-unknown">This list is not available to our client. You can look up a project by its number.</p>
          </c:when>
          <c:when test="${empty shown.administered()}">
            <p>None.</p>
          </c:when>
          <c:otherwise>
            <ul id="administered" class="link-list">
              <c:forEach items="${shown.administered()}" var="project">
                <li class="project" data-id="<c:out value='${project.id()}'/>">
                  <a href="<c:out value='${base}'/>/projects/<c:out value='${project.id()}'/>"<c:if test="${not empty shown.chosen() and shown.chosen().id() == project.id()}"> aria-current="page"</c:if>>
                    <span class="link-title"><c:out value="${project.title()}"/></span>
                    <c:if test="${not empty project.owner()}"><span class="link-note"><c:out value="${project.owner()}"/></span></c:if>
                  </a>
                </li>
              </c:forEach>
            </ul>
          </c:otherwise>
        </c:choose>
      </section>
    </div>
    <div class="stack">
      <section id="caller" class="card" aria-labelledby="caller-title">
        <h2 id="caller-title">API client</h2>
        <p><strong class="caller-title"><c:out value="${shown.caller().title()}"/></strong> (<span class="caller-type"><c:out value="${shown.caller().type()}"/></span>)</p>
        <c:choose>
          <c:when test="${empty shown.caller().permissions()}"><p>No additional permissions.</p></c:when>
          <c:otherwise>
            <p>Permissions:</p>
            <ul class="plain-list">
              <c:forEach items="${shown.caller().permissions()}" var="permission"><li><c:out value="${permission}"/></li></c:forEach>
            </ul>
          </c:otherwise>
        </c:choose>
      </section>
      <section class="card" aria-labelledby="clock-title">
        <h2 id="clock-title">Clock</h2>
        <p id="clock" class="state ${shown.clock().state() == 'agree' ? 'state-good' : shown.clock().state() == 'differ' ? 'state-bad' : 'state-plain'}" data-state="<c:out value='${shown.clock().state()}'/>" data-seconds="<c:out value='${shown.clock().seconds()}'/>"><c:out value="${shown.clock().sentence()}"/></p>
      </section>
    </div>
  </div>
</t:layout>
