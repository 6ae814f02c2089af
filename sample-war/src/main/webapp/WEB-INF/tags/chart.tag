<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="chart" type="java.lang.Object" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section id="chart" class="card chart" aria-labelledby="chart-heading" data-currency="<c:out value='${chart.currency()}'/>">
  <h2 id="chart-heading">Balance in <c:out value="${chart.currency()}"/></h2>
  <div class="chart-box">
    <ul class="chart-scale" aria-hidden="true"><c:forEach items="${chart.scale()}" var="mark"><li><c:out value="${mark}"/></li></c:forEach></ul>
    <svg class="chart-plot" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-labelledby="chart-title chart-desc">
      <title id="chart-title">Balance in <c:out value="${chart.currency()}"/></title>
      <desc id="chart-desc"><c:out value="${chart.sentence()}"/> Reserved amounts are included.</desc>
      <path class="chart-grid" vector-effect="non-scaling-stroke" d="M0,0H1000M0,25H1000M0,50H1000M0,75H1000M0,100H1000"/>
      <path class="chart-area" d="<c:out value='${chart.area()}'/>"/>
      <path class="chart-line" vector-effect="non-scaling-stroke" d="<c:out value='${chart.line()}'/>"/>
      <path class="chart-end" vector-effect="non-scaling-stroke" d="<c:out value='${chart.end()}'/>"/>
    </svg>
    <p class="chart-days" aria-hidden="true"><span><c:out value="${chart.first()}"/></span><span><c:out value="${chart.last()}"/></span></p>
  </div>
  <p class="hint chart-sentence" aria-hidden="true"><c:out value="${chart.sentence()}"/> Reserved amounts are included.</p>
  <c:if test="${not chart.complete()}"><p class="hint" id="chart-short">There are too many transactions to show the whole period.</p></c:if>
  <details class="chart-table">
    <summary>Show as a table</summary>
    <table>
      <caption class="visually-hidden">Balance in <c:out value="${chart.currency()}"/> at the end of each day, including reserved amounts</caption>
      <thead><tr><th scope="col">End of day</th><th scope="col">Balance</th></tr></thead>
      <tbody>
        <c:forEach items="${chart.rows()}" var="row"><tr><th scope="row"><time datetime="<c:out value='${row.dateTime()}'/>"><c:out value="${row.date()}"/></time></th><td><c:out value="${row.balance()}"/></td></tr></c:forEach>
      </tbody>
    </table>
  </details>
</section>
