<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="My wallet" section="wallet">
  <div class="person-head">
    <h1 id="greeting"><c:choose><c:when test="${empty shown.greeting()}">Your wallets</c:when><c:otherwise><c:out value="${shown.greeting()}"/></c:otherwise></c:choose></h1>
    <t:signout formKey="${shown.formKey()}"/>
  </div>
  <div class="columns">
    <section class="stack" aria-labelledby="wallets-title">
      <h2 id="wallets-title"><c:out value="${shown.all() ? 'Wallets' : 'Main wallet'}"/></h2>
      <c:if test="${not shown.all()}"><p class="hint" id="wallets-not-shared">Your list of wallets is not shared with us, so only the main wallet is shown.</p></c:if>
      <c:if test="${empty shown.wallets()}"><p class="card empty" id="no-wallets">There are no wallets to show.</p></c:if>
      <ul id="wallets" class="stack">
        <c:forEach items="${shown.wallets()}" var="wallet">
          <li class="card wallet" data-id="<c:out value='${wallet.id()}'/>">
            <div class="wallet-top">
              <h3><c:out value="${wallet.title()}"/></h3>
              <c:if test="${not empty wallet.note()}"><span class="badge"><c:out value="${wallet.note()}"/></span></c:if>
            </div>
            <p class="wallet-number"><c:if test="${not empty wallet.number()}"><span><c:out value="${wallet.number()}"/></span></c:if><c:if test="${not empty wallet.iban()}"> <span><c:out value="${wallet.iban()}"/></span></c:if></p>
            <t:balances balances="${wallet.balances()}"/>
            <p class="wallet-more">
              <c:choose>
                <c:when test="${shown.statements()}"><a class="statements-link" href="<c:out value='${base}'/>/wallet/<c:out value='${wallet.id()}'/>">Statement<span class="visually-hidden">: <c:out value="${wallet.title()}"/></span></a></c:when>
                <c:otherwise><span class="not-shared statements-not-shared">Statement not shared</span></c:otherwise>
              </c:choose>
            </p>
          </li>
        </c:forEach>
      </ul>
    </section>
    <div class="stack">
      <section class="card" aria-labelledby="facts-title">
        <h2 id="facts-title">Personal details</h2>
        <dl id="facts" class="facts">
          <c:forEach items="${shown.facts()}" var="fact">
            <div><dt><c:out value="${fact.name()}"/></dt><dd class="fact fact-${fact.state()}" data-name="<c:out value='${fact.name()}'/>" data-state="<c:out value='${fact.state()}'/>"><c:out value="${fact.text()}"/></dd></div>
          </c:forEach>
        </dl>
      </section>
      <section class="card" aria-labelledby="shared-title">
        <h2 id="shared-title">What you share</h2>
        <ul id="shared" class="shares">
          <c:forEach items="${shown.shared()}" var="share">
            <li class="share state state-${share.state()}" data-state="<c:out value='${share.state()}'/>"><span><c:out value="${share.words()}"/><c:if test="${not empty share.note()}">: <span class="share-word"><c:out value="${share.note()}"/></span></c:if></span></li>
          </c:forEach>
        </ul>
        <p class="share-change"><a href="<c:out value='${base}'/>/sign-in">Change access</a></p>
      </section>
    </div>
  </div>
</t:layout>
