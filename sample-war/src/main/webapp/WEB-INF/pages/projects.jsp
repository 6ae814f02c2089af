<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="title" value="${empty view.chosen() ? 'Projects' : view.chosen().title()}"/>
<t:layout title="${title}" section="projects">
  <div class="page-head">
    <h1><c:out value="${title}"/></h1>
    <form id="project-form" class="inline-form" action="<c:out value='${base}'/>/projects" method="get">
      <label for="id">Project number</label>
      <div class="inline-fields">
        <input id="id" name="id" inputmode="numeric" autocomplete="off" required value="<c:out value='${view.typedId()}'/>"<t:described field="id" text="${view.typedIdError()}"/>>
        <button type="submit">Show</button>
      </div>
      <t:problem field="id" text="${view.typedIdError()}"/>
    </form>
  </div>
  <div class="columns">
    <div class="stack">
      <c:if test="${not empty view.chosen()}">
        <section id="project" class="card" data-id="<c:out value='${view.chosen().id()}'/>" aria-labelledby="project-title">
          <h2 id="project-title">About this project</h2>
          <dl class="facts">
            <div><dt>Number</dt><dd><c:out value="${view.chosen().id()}"/></dd></div>
            <div><dt>Description</dt><dd class="project-description"><c:out value="${view.chosen().description()}" default="None given"/></dd></div>
            <div><dt>Owner</dt><dd class="project-owner"><c:out value="${view.chosen().owner()}" default="Not named"/></dd></div>
            <div><dt>Wallet</dt><dd class="project-wallet"><c:out value="${view.chosen().wallet()}" default="None"/></dd></div>
          </dl>
        </section>
      </c:if>
      <section class="card" aria-labelledby="administered-title">
        <h2 id="administered-title">Projects we administer</h2>
        <c:choose>
          <c:when test="${not view.administeredKnown()}">
            <p id="administered-unknown">Paysera does not show this list to our client. A project can still be looked up by its number.</p>
          </c:when>
          <c:when test="${empty view.administered()}">
            <p>There are none.</p>
          </c:when>
          <c:otherwise>
            <ul id="administered" class="link-list">
              <c:forEach items="${view.administered()}" var="project">
                <li class="project" data-id="<c:out value='${project.id()}'/>">
                  <a href="<c:out value='${base}'/>/projects/<c:out value='${project.id()}'/>"<c:if test="${not empty view.chosen() and view.chosen().id() == project.id()}"> aria-current="page"</c:if>>
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
        <h2 id="caller-title">Who we are</h2>
        <p>We ask as <strong class="caller-title"><c:out value="${view.caller().title()}"/></strong>, a <span class="caller-type"><c:out value="${view.caller().type()}"/></span>.</p>
        <c:choose>
          <c:when test="${empty view.caller().permissions()}"><p>It has no special permissions.</p></c:when>
          <c:otherwise>
            <p>It may:</p>
            <ul class="plain-list">
              <c:forEach items="${view.caller().permissions()}" var="permission"><li><c:out value="${permission}"/></li></c:forEach>
            </ul>
          </c:otherwise>
        </c:choose>
      </section>
      <section class="card" aria-labelledby="clock-title">
        <h2 id="clock-title">Clocks</h2>
        <p id="clock" class="state ${view.clock().state() == 'agree' ? 'state-good' : view.clock().state() == 'differ' ? 'state-bad' : 'state-plain'}" data-state="<c:out value='${view.clock().state()}'/>" data-seconds="<c:out value='${view.clock().seconds()}'/>"><c:out value="${view.clock().sentence()}"/></p>
      </section>
    </div>
  </div>
</t:layout>
