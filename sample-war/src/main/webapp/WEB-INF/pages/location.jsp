<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="place" value="${shown.place()}"/>
<c:set var="language" value="${shown.language()}"/>
<t:layout title="${place.title()}" section="locations" map="${shown.map()}">
  <p class="back"><a id="back" href="<c:out value='${base}/locations${shown.backQuery()}'/>#place-<c:out value='${place.id()}'/>">Back to the list</a></p>
  <h1><c:out value="${place.title()}"/></h1>
  <p class="place-hours large"><span class="badge badge-${place.state()}" id="status"><c:out value="${place.status()}"/></span><c:if test="${not empty place.today()}"> <span class="place-today">Today: <c:out value="${place.today()}"/></span></c:if></p>
  <div class="columns">
    <article id="place" class="place-detail stack" data-id="<c:out value='${place.id()}'/>" data-title="<c:out value='${place.title()}'/>" data-state="<c:out value='${place.state()}'/>" data-status="<c:out value='${place.status()}'/>"<c:if test="${not empty place.lat()}"> data-lat="<c:out value='${place.lat()}'/>" data-lng="<c:out value='${place.lng()}'/>"</c:if>>
      <section class="card" aria-labelledby="about-title">
        <h2 id="about-title">About this location</h2>
        <c:if test="${not empty place.description()}"><p class="place-description" lang="<c:out value='${language}'/>"><c:out value="${place.description()}"/></p></c:if>
        <dl class="facts">
          <div><dt>Address</dt><dd class="place-address"><c:out value="${place.address()}" default="Unknown"/><c:if test="${not empty place.distance()}"><span class="place-distance"> (<c:out value="${place.distance()}"/> from <c:out value="${shown.near()}"/>)</span></c:if></dd></div>
          <div><dt>Services</dt><dd>
            <c:choose>
              <c:when test="${empty place.services()}">None at the moment</c:when>
              <c:otherwise><ul class="chips"><c:forEach items="${place.services()}" var="service"><li><c:out value="${service}"/></li></c:forEach></ul></c:otherwise>
            </c:choose>
          </dd></div>
          <c:if test="${not empty shown.categories()}">
            <div><dt>Pay for</dt><dd lang="<c:out value='${language}'/>"><c:forEach items="${shown.categories()}" var="category" varStatus="loop"><c:if test="${not loop.first}">, </c:if><c:out value="${category}"/></c:forEach></dd></div>
          </c:if>
          <c:if test="${not empty place.prices()}">
            <div><dt>Prices</dt><dd lang="<c:out value='${language}'/>"><ul class="prices"><c:forEach items="${place.prices()}" var="price"><li><c:out value="${price}"/></li></c:forEach></ul></dd></div>
          </c:if>
          <c:if test="${not empty shown.projectId()}">
            <div><dt>Project</dt><dd><a href="<c:out value='${base}'/>/projects/<c:out value='${shown.projectId()}'/>">No. <c:out value="${shown.projectId()}"/></a></dd></div>
          </c:if>
        </dl>
      </section>
      <c:if test="${not empty shown.week()}">
        <section class="card" aria-labelledby="hours-title">
          <h2 id="hours-title">Opening hours</h2>
          <table id="hours" class="hours">
            <thead class="visually-hidden"><tr><th scope="col">Day</th><th scope="col">Hours</th></tr></thead>
            <tbody>
              <c:forEach items="${shown.week()}" var="day">
                <tr<c:if test="${day.today()}"> class="today"</c:if>><th scope="row"><c:out value="${day.name()}"/><c:if test="${day.today()}">&nbsp;<span class="today-word">(today)</span></c:if></th><td><c:out value="${day.hours()}"/></td></tr>
              </c:forEach>
            </tbody>
          </table>
        </section>
      </c:if>
    </article>
    <div class="stack">
      <c:choose>
        <c:when test="${empty place.lat()}"><p class="card empty">The exact position of this location is unknown.</p></c:when>
        <c:otherwise><t:map map="${shown.map()}" label="Map of this location"/></c:otherwise>
      </c:choose>
      <t:age age="${shown.age()}"/>
    </div>
  </div>
</t:layout>
