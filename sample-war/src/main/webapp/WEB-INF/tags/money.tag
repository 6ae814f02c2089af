<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="id" required="true" %>
<%@ attribute name="title" required="true" %>
<%@ attribute name="none" required="true" %>
<%@ attribute name="money" type="java.lang.Object" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section id="<c:out value='${id}'/>" class="card" data-state="<c:out value='${money.state()}'/>" data-total="<c:out value='${money.total()}'/>" aria-labelledby="<c:out value='${id}'/>-title">
  <div class="money-head">
    <h2 id="<c:out value='${id}'/>-title"><c:out value="${title}"/></h2>
    <c:if test="${not empty money.sums()}"><p class="money-sums"><c:forEach items="${money.sums()}" var="sum"><span><c:out value="${sum}"/></span> </c:forEach></p></c:if>
  </div>
  <c:choose>
    <c:when test="${money.state() == 'refused'}"><p class="not-shared">This is not available to our client.</p></c:when>
    <c:when test="${money.state() == 'failed'}"><p class="not-shared">This cannot be shown at the moment. Reference: <code><c:out value="${money.reference()}"/></code></p></c:when>
    <c:when test="${empty money.rows()}"><p class="empty"><c:out value="${none}"/></p></c:when>
    <c:otherwise>
      <ol class="statements">
        <c:forEach items="${money.rows()}" var="row">
          <li class="statement">
            <div class="statement-body">
              <p class="statement-who"><c:out value="${row.what()}"/></p>
              <p class="statement-note"><c:if test="${not empty row.time()}"><time datetime="<c:out value='${row.dateTime()}'/>"><c:out value="${row.time()}"/></time></c:if><c:if test="${not empty row.note()}"> <span class="statement-kind"><c:out value="${row.note()}"/></span></c:if></p>
            </div>
            <p class="statement-amount"><c:out value="${row.amount()}" default="Amount unknown"/></p>
          </li>
        </c:forEach>
      </ol>
      <c:if test="${money.more() > 0}"><p class="hint">and <c:out value="${money.more()}"/> more</p></c:if>
    </c:otherwise>
  </c:choose>
</section>
